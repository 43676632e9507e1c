import type { LeafOp } from "./condition-draft";

/** As people read them: asked with yes, and with no. */
const words: Record<LeafOp, [yes: string, no: string]> = {
  equals: ["is", "is not"],
  in: ["is one of", "is none of"],
  contains: ["contains", "does not contain"],
  starts_with: ["starts with", "does not start with"],
  regex: ["matches regex", "does not match regex"],
  cidr: ["is in IP range", "is not in IP range"],
  greater_than: ["is greater than", "is not greater than"],
  exists: ["is there", "is not there"],
};

const ops = Object.keys(words) as LeafOp[];

const nameOf = (op: LeafOp, negated: boolean) => `${negated ? "not " : ""}${op}`;

/** Every operator, each with its opposite. */
export const operatorOptions = ops.flatMap((op) =>
  [false, true].map((negated) => ({
    value: nameOf(op, negated),
    label: words[op][negated ? 1 : 0],
  })),
);

/** The option that stands for an operator. */
export const operatorOption = nameOf;

/** What an option stands for. */
export function readOperator(option: string): { op: LeafOp; negated: boolean } {
  const negated = option.startsWith("not ");
  const op = ops.find((one) => nameOf(one, negated) === option) ?? "equals";
  return { op, negated };
}

/** What the value of an operator looks like; null: it has none. */
export const valueHints: Record<LeafOp, string | null> = {
  equals: "user_login",
  in: "One value a line",
  contains: "admin",
  starts_with: "manual_export_",
  regex: "^(file|message)_",
  cidr: "203.0.113.0/24, one a line",
  greater_than: "10",
  exists: null,
};

const folding: readonly LeafOp[] = ["equals", "in", "contains", "starts_with", "regex"];

/** True where the case of letters can be left out of account. */
export const foldsCase = (op: LeafOp) => folding.includes(op);

/** True where several values are typed, one a line. */
export const takesLines = (op: LeafOp) => op === "in" || op === "cidr";
