import type { z } from "zod";

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
export function inputMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "This is missing. Send it too.";
    return `This must be ${kinds[issue.expected] ?? "of another type"}.`;
  }
  if (issue.code === "invalid_value") {
    return `Use ${issue.values.length > 1 ? "one of: " : ""}${issue.values.join(", ")}.`;
  }
  if (issue.code === "too_small") {
    return issue.origin === "number"
      ? `Use at least ${issue.minimum}.`
      : `This is too short; the least is ${issue.minimum}.`;
  }
  if (issue.code === "too_big") {
    return issue.origin === "number"
      ? `Use at most ${issue.maximum}.`
      : `This is too long; the most is ${issue.maximum}.`;
  }
  if (issue.code === "invalid_format") {
    return issue.format === "uuid"
      ? "This is not an id of ours."
      : "This is not written as it should be.";
  }
  return "This does not fit here. See /api/v1/openapi.json for what does.";
}
