import { z } from "zod";

import { severities } from "@/lib/kernel/severity";

import type { CustomRuleRow } from "./store";

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is stored; a version of Margay that checked it otherwise may have stored it. */
export const storedDefinition = ({ definition }: CustomRuleRow): object =>
  isObject(definition) ? definition : {};

const told = z.object({
  title: z.string().trim().min(1).nullable().catch(null),
  description: z.string().catch(""),
  severity: z.enum(severities).catch("MEDIUM"),
  logType: z.string().catch(""),
});

/** What can be told of a definition, whatever of it this version of Margay understands; without a title, the rule's id. */
export function tellDefinition(row: CustomRuleRow) {
  const { title, ...rest } = told.parse(storedDefinition(row));
  return { ...rest, title: title ?? row.ruleId };
}
