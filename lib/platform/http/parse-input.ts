import type { z } from "zod";

import { AppError } from "@/lib/kernel/errors";

import { findNul } from "./find-nul";
import { inputMessage } from "./input-message";

/** Parses an input; a failure is `invalid_input` with one sentence per field, under its dotted path. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const nul = findNul(input);
  if (nul)
    throw refused({
      [nul.join(".") || "body"]: "This contains a NUL character, which cannot be kept. Remove it.",
    });
  const result = schema.safeParse(input, { error: inputMessage });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const unknownKeys = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const key of unknownKeys) fields[[...issue.path, key].join(".")] = "Not known here.";
    if (unknownKeys.length === 0) fields[issue.path.join(".") || "body"] ??= issue.message;
  }
  throw refused(fields);
}

function refused(fields: Record<string, string>): AppError {
  const [name, message] = Object.entries(fields)[0] ?? ["body", "Not valid."];
  return new AppError("invalid_input", `${name}: ${message}`, { fields });
}

/** Query parameters as an object; a name that stands more than once becomes a list. */
export function queryObject(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  return query;
}
