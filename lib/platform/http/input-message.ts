import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const kinds: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

/** What is wrong with a value and what to send instead, for schemas that have no words of their own. */
export function inputMessage(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "This is missing. Send it too.";
      return `This must be ${kinds[issue.expected] ?? "of another type"}.`;
    case "invalid_value":
      return `Use ${issue.values.length > 1 ? "one of: " : ""}${issue.values.join(", ")}.`;
    case "too_small":
      return issue.origin === "number"
        ? `Use at least ${issue.minimum}.`
        : `This is too short; the least is ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "number"
        ? `Use at most ${issue.maximum}.`
        : `This is too long; the most is ${issue.maximum}.`;
    case "invalid_format":
      return issue.format === "uuid"
        ? "This is not an id of ours."
        : "This is not written as it should be.";
    default:
      return "This does not fit here. See /api/v1/openapi.json for what does.";
  }
}

/** Where in an input a text holds a NUL, which no column can keep; null when none does. */
export function findNul(input: unknown, path: string[] = []): string[] | null {
  if (typeof input === "string") return input.includes("\u0000") ? path : null;
  if (typeof input !== "object" || input === null) return null;
  for (const [key, value] of Object.entries(input)) {
    const found = findNul(value, [...path, key]);
    if (found) return found;
  }
  return null;
}
