import { z } from "zod";

import { storableText } from "@/lib/kernel/storable-json";

import { type Condition, type GroupKind, groupKinds, operators } from "./condition";
import { limits } from "./limits";
import { nestsDeeper } from "./nests-deeper";
import { fieldPattern } from "./template";

const field = z
  .string({ error: "Choose a field, e.g. actor.user.email." })
  .trim()
  .min(1, "Choose a field, e.g. actor.user.email.")
  .max(limits.field, `A field has at most ${limits.field} characters.`)
  .regex(
    fieldPattern,
    "Write the field as in the event, its parts joined by dots: actor.user.email.",
  )
  .transform(storableText);

const longText = `A value has at most ${limits.text.toLocaleString("en")} characters.`;

const value = z
  .union([z.string(), z.number(), z.boolean()], { error: "Enter a value." })
  .transform((given) => storableText(String(given).trim()))
  .pipe(z.string().min(1, "Enter a value.").max(limits.text, longText));

const pattern = z
  .string({ error: "Enter a regular expression." })
  .min(1, "Enter a regular expression.")
  .max(
    limits.pattern,
    `A regular expression has at most ${limits.pattern.toLocaleString("en")} characters.`,
  )
  .transform(storableText);

const listOf = (what: string) =>
  z
    .array(value, { error: `Enter ${what}, as a list.` })
    .min(1, `Enter ${what}.`)
    .max(limits.values, `A condition has at most ${limits.values.toLocaleString("en")} values.`);

const ignoreCase = z.boolean({ error: "ignoreCase is true or false." }).optional();

const leafSchemas = {
  equals: z.strictObject({ field, op: z.literal("equals"), value, ignoreCase }),
  in: z.strictObject({
    field,
    op: z.literal("in"),
    values: listOf("at least one value"),
    ignoreCase,
  }),
  contains: z.strictObject({ field, op: z.literal("contains"), value, ignoreCase }),
  starts_with: z.strictObject({ field, op: z.literal("starts_with"), value, ignoreCase }),
  regex: z.strictObject({ field, op: z.literal("regex"), value: pattern, ignoreCase }),
  cidr: z.strictObject({
    field,
    op: z.literal("cidr"),
    values: listOf("at least one address or range, e.g. 10.0.0.0/8"),
  }),
  greater_than: z.strictObject({
    field,
    op: z.literal("greater_than"),
    value: z.number({ error: "Enter a number." }),
  }),
  exists: z.strictObject({ field, op: z.literal("exists") }),
} as const;

const members = z.lazy(() => z.array(tree));

const tree: z.ZodType<Condition> = z
  .union([
    z.discriminatedUnion("op", [
      leafSchemas.equals,
      leafSchemas.in,
      leafSchemas.contains,
      leafSchemas.starts_with,
      leafSchemas.regex,
      leafSchemas.cidr,
      leafSchemas.greater_than,
      leafSchemas.exists,
    ]),
    z.strictObject({ all: members }),
    z.strictObject({ any: members }),
    z.strictObject({ not: members }),
  ])
  .meta({ id: "Condition" });

type Path = (string | number)[];
type Refuse = (path: Path, message: string) => void;

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === "object" && given !== null && !Array.isArray(given);

const noCondition =
  "This is no condition. Write a field, an op and a value, or a group: all, any or not with a list of conditions.";

/** Says of each part of a tree what is wrong with it; a union of all shapes could only say that none fits. */
function check(given: unknown, path: Path, refuse: Refuse): number {
  if (!isObject(given)) {
    refuse(path, noCondition);
    return 1;
  }
  const kind = groupKinds.find((one) => Object.hasOwn(given, one));
  if (kind !== undefined) return checkGroup(given, kind, path, refuse);
  const op = operators.find((one) => one === given["op"]);
  if (op === undefined) {
    if (!Object.hasOwn(given, "op") && !Object.hasOwn(given, "field")) refuse(path, noCondition);
    else refuse([...path, "op"], `Use one of: ${operators.join(", ")}.`);
    return 1;
  }
  for (const issue of leafSchemas[op].safeParse(given).error?.issues ?? []) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) refuse([...path, key], `Not known here, with the op ${op}.`);
    else refuse([...path, ...(issue.path as Path)], issue.message);
  }
  return 1;
}

function checkGroup(
  given: Record<string, unknown>,
  kind: GroupKind,
  path: Path,
  refuse: Refuse,
): number {
  const list = given[kind];
  if (Object.keys(given).length > 1)
    refuse(
      path,
      `Beside ${kind}, nothing else may stand here. Put groups into each other instead.`,
    );
  if (!Array.isArray(list) || list.length === 0) {
    refuse([...path, kind], "A group is a list of at least one condition.");
    return 1;
  }
  // Whatever is beyond the limit is counted, not looked at.
  const looked = list.slice(0, limits.conditions);
  return looked.reduce(
    (sum: number, member: unknown, at) => sum + check(member, [...path, kind, at], refuse),
    list.length - looked.length,
  );
}

/** Conditions of a rule, at most 100 in groups at most 6 deep; each problem stands at its place in words. */
export const conditionSchema = z.preprocess((given, context) => {
  // A group is an object and a list, and a leaf may hold a list.
  if (nestsDeeper(given, limits.depth * 2 + 2)) {
    context.addIssue({
      code: "custom",
      message: `Groups stand in each other more than ${limits.depth} deep. Take some apart.`,
    });
    return z.NEVER;
  }
  const count = check(given, [], (path, message) =>
    context.addIssue({ code: "custom", path, message }),
  );
  if (count > limits.conditions)
    context.addIssue({
      code: "custom",
      message: `These are ${count} conditions; a rule has at most ${limits.conditions}. Use “in” for many values, or make two rules.`,
    });
  return given;
}, tree);
