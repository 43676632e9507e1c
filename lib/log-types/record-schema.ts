import { z } from "zod";

import { readUnixSeconds } from "./unix-time";

/** A text (or a number) that is there and not blank. */
export const requiredText = z.unknown().transform((value, context) => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && text.trim() !== "") return text;
  context.addIssue(
    text === undefined || text === null || text === "" ? "is missing" : "is not a text",
  );
  return z.NEVER;
});

/** A time in Unix seconds, number or text. */
export const requiredTime = z.unknown().transform((value, context) => {
  const seconds = readUnixSeconds(value);
  if (seconds !== null) return seconds;
  context.addIssue(
    value === undefined || value === null || value === ""
      ? "is missing"
      : "is not a time in Unix seconds",
  );
  return z.NEVER;
});

/** Why a record cannot be placed, in words, e.g. "id is missing; date_create is not a time in Unix seconds". */
export function quarantineReason(error: z.ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? "the record is not a JSON object" : `${path.join(".")} ${message}`,
  );
  return problems.join("; ");
}
