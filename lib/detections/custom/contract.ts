import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { severities } from "@/lib/kernel/severity";

import { definitionSchema, eventSchema } from "./definition";
import { limits } from "./limits";

/** Events that a definition is tried on at once. */
const triedEvents = 20;

const body = { definition: definitionSchema };

export const createCustomRuleInput = z.strictObject(body);
export type CreateCustomRuleInput = z.input<typeof createCustomRuleInput>;

export const replaceDefinitionInput = z.strictObject({
  ...body,
  /** The version that was changed: when another was stored meanwhile, nothing is overwritten. */
  version: z.int({ error: "Send the version that you changed." }).min(1),
});
export type ReplaceDefinitionInput = z.input<typeof replaceDefinitionInput>;

export const testDefinitionInput = z.strictObject({
  ...body,
  events: z
    .array(eventSchema, { error: "Send the events as a list." })
    .max(triedEvents, `At most ${triedEvents} events at once.`)
    .default([]),
});
export type TestDefinitionInput = z.input<typeof testDefinitionInput>;

export const importCustomRuleInput = z.strictObject({
  yaml: z
    .string({ error: "Paste the rule as YAML." })
    .min(1, "Paste the rule as YAML.")
    .max(limits.yaml, `A rule has at most ${limits.yaml.toLocaleString("en")} characters.`),
});
export type ImportCustomRuleInput = z.input<typeof importCustomRuleInput>;

const customRuleSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  /** Null where this version of Margay cannot read it. */
  definition: definitionSchema.nullable(),
  /** The definition once more, as text to keep elsewhere and to import. */
  yaml: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
});
export type CustomRuleDto = z.infer<typeof customRuleSchema>;

const answerSchema = z.object({
  matches: z.boolean(),
  /** What the alert would say; null where the event does not match. */
  title: z.string().nullable(),
  severity: z.enum(severities).nullable(),
  /** Matches that agree in it share an alert. */
  dedup: z.string().nullable(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Set where the rule failed. */
  error: z.string().nullable(),
});
export type DefinitionAnswer = z.infer<typeof answerSchema>;

const triedSchema = z.object({
  /** What it looks for, in plain sentences. */
  logic: z.array(z.string()),
  /** The actions that it can match, `x*` being a family; null: any, so that it is asked about every event. */
  actions: z.array(z.string()).nullable(),
  /** Of `events`, in their order. */
  events: z.array(answerSchema),
  /** Of the definition's own tests, in their order. */
  tests: z.array(answerSchema.extend({ name: z.string(), expected: z.boolean() })),
});
export type TriedDefinition = z.infer<typeof triedSchema>;

const importedSchema = z.object({
  /** Null where there are problems. */
  definition: definitionSchema.nullable(),
  problems: z.array(
    z.object({
      /** From 1; null: not in one line. */
      line: z.number().int().nullable(),
      message: z.string(),
    }),
  ),
});
export type ImportedRule = z.infer<typeof importedSchema>;

const params = z.object({ id: z.string().min(1).max(200) });
const path = "/api/v1/detections";

export const customRuleOperations = {
  create: defineOperation({
    id: "createCustomRule",
    method: "POST",
    path,
    summary: "Make a custom rule; it is off until it is switched on.",
    access: "RuleModify",
    body: createCustomRuleInput,
    response: customRuleSchema,
    status: 201,
  }),
  test: defineOperation({
    id: "testCustomRule",
    method: "POST",
    path: `${path}/test`,
    summary: "Ask a definition about events, its own tests among them; nothing is kept.",
    access: "RuleModify",
    body: testDefinitionInput,
    response: triedSchema,
  }),
  import: defineOperation({
    id: "readCustomRule",
    method: "POST",
    path: `${path}/import`,
    summary: "Read a definition from YAML, or say in which lines it is wrong; nothing is kept.",
    access: "RuleModify",
    body: importCustomRuleInput,
    response: importedSchema,
  }),
  definition: defineOperation({
    id: "getCustomRule",
    method: "GET",
    path: `${path}/{id}/definition`,
    summary: "Get the definition of a custom rule, as JSON and as YAML.",
    access: "RuleRead",
    params,
    response: customRuleSchema,
  }),
  replace: defineOperation({
    id: "replaceCustomRule",
    method: "PUT",
    path: `${path}/{id}/definition`,
    summary: "Replace the definition of a custom rule, unless another was stored meanwhile.",
    access: "RuleModify",
    params,
    body: replaceDefinitionInput,
    response: customRuleSchema,
  }),
  remove: defineOperation({
    id: "deleteCustomRule",
    method: "DELETE",
    path: `${path}/{id}`,
    summary: "Delete a custom rule with its settings and exceptions; its alerts stay.",
    access: "RuleModify",
    params,
  }),
};
