import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { slackPlans, type SlackPlan } from "@/lib/kernel/slack-plan";

const planSchema = z.enum(Object.keys(slackPlans) as [SlackPlan, ...SlackPlan[]]);

const logTypeSchema = z.object({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  referenceUrl: z.string(),
  slack: z.object({
    plans: z.array(planSchema),
    userScope: z.string(),
    botScopes: z.array(z.string()),
    install: z.enum(["organization", "workspace"]),
    setupSteps: z.array(z.object({ title: z.string(), body: z.string() })),
    /** Calls a minute: what Slack allows, and what Margay takes of it unless told. */
    rate: z.object({
      limit: z.number().int(),
      share: z.number().int(),
      sharedBy: z.enum(["organization", "source"]),
    }),
  }),
  /** Whether Slack can be asked for a stretch of time; otherwise its whole list is read. */
  readsByTime: z.boolean(),
  /** Whether events have a living row with first seen, last seen and count. */
  hasSessions: z.boolean(),
  fields: z.array(
    z.object({
      path: z.string(),
      type: z.enum(["string", "timestamp", "bigint", "boolean", "object", "array", "json"]),
      required: z.boolean(),
      description: z.string(),
      indicator: z.enum(["ip", "email", "username", "domain"]).optional(),
      isEventTime: z.boolean().optional(),
    }),
  ),
  columns: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      path: z.string(),
      kind: z.enum(["text", "code", "ip", "time", "number", "json"]),
      width: z.number(),
      initial: z.boolean(),
    }),
  ),
});
export type LogTypeDto = z.infer<typeof logTypeSchema>;

export const logTypeOperations = {
  list: defineOperation({
    id: "listLogTypes",
    method: "GET",
    path: "/api/v1/log-types",
    summary: "List the log types that Margay can pull, with their fields and columns.",
    access: "LogSourceRead",
    response: z.object({ data: z.array(logTypeSchema), nextCursor: z.null() }),
  }),
};
