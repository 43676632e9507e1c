import { z } from "zod";

import { historyDays, usualHistoryDays } from "@/lib/kernel/history-days";
import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { slackPlans, type SlackPlan } from "@/lib/kernel/slack-plan";

import { noDataAlarmInput, noDataAlarmSchema } from "./alarm-contract";
import { healthSchema } from "./health-contract";
import { historySchema } from "./history-contract";
import { heartbeatCellSchema, pollSchema, quarantinedRecordSchema } from "./poll-contract";
import { setupStepSchema, verificationSchema } from "./setup-contract";
import { chooseWorkspaceInput } from "./workspace-contract";

const planSchema = z.enum(Object.keys(slackPlans) as [SlackPlan, ...SlackPlan[]], {
  error: "Choose your Slack plan.",
});

export const sourceNameSchema = z
  .string()
  .trim()
  .min(1, "Enter a name, for example the name of your workspace.")
  .max(100, "Use at most 100 characters.");

export const createLogSourceInput = z.strictObject({
  name: sourceNameSchema,
  plan: planSchema,
  logType: z.string({ error: "Choose a log type." }).min(1, "Choose a log type."),
  historyDays: z
    .literal(historyDays, { error: "Choose 0, 7, 30 or 90 days of history." })
    .default(usualHistoryDays),
});
export type CreateLogSourceInput = z.input<typeof createLogSourceInput>;

/** Pasted values often bring blanks or line breaks along; Slack's own values have none. */
const pasted = z.string().transform((value) => value.replaceAll(/\s+/g, ""));

export const credentialsInput = z.strictObject({
  clientId: pasted.pipe(
    z
      .string()
      .min(1, "Enter the Client ID from the app's Basic Information page.")
      .max(100, "This is longer than any Client ID. Copy it again from Slack."),
  ),
  clientSecret: pasted.pipe(
    z
      .string()
      .min(1, "Enter the Client Secret from the app's Basic Information page.")
      .max(200, "This is longer than any Client Secret. Copy it again from Slack."),
  ),
});
export type CredentialsInput = z.input<typeof credentialsInput>;

/** Calls to Slack; the log type's own limit may be lower. */
export const callsPerMinuteSchema = z
  .number({ error: "Enter a number." })
  .int("Enter a whole number.")
  .min(2, "At least 2: one for what is new, one for what is left to read.")
  .max(50, "At most 50; Slack allows no more.");
/** Optional: with it Slack may tell us at once that access was revoked. */
export const signingSecretSchema = pasted.pipe(
  z
    .string()
    .min(16, "This is shorter than any Signing Secret. Copy it again from Slack.")
    .max(200, "This is longer than any Signing Secret. Copy it again from Slack."),
);

export const updateLogSourceInput = z
  .strictObject({
    name: sourceNameSchema,
    noDataAlarm: noDataAlarmInput,
    paused: z.boolean(),
    callsPerMinute: callsPerMinuteSchema,
    /** Null forgets the stored one. */
    signingSecret: signingSecretSchema.nullable(),
  })
  .partial();
export type UpdateLogSourceInput = z.input<typeof updateLogSourceInput>;

const logSourceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  plan: planSchema,
  logType: z.string(),
  setupStep: setupStepSchema,
  /** The workspace or organisation that access was granted for. */
  installation: z
    .object({ kind: z.enum(["workspace", "organization"]), id: z.string(), name: z.string() })
    .nullable(),
  clientId: z.string().nullable(),
  hasClientSecret: z.boolean(),
  hasSigningSecret: z.boolean(),
  redirectUrl: z.string(),
  eventsUrl: z.string(),
  createAppUrl: z.string(),
  grantedAt: z.iso.datetime().nullable(),
  /** Slack's id of the person who pressed Allow; null before that, or where Slack did not say. */
  grantedBy: z.string().nullable(),
  /** What Slack said it granted; empty before that, or where it did not say. */
  grantedScopes: z.array(z.string()),
  verification: verificationSchema.nullable(),
  health: healthSchema,
  noDataAlarm: noDataAlarmSchema,
  paused: z.boolean(),
  /** How often Slack is asked, in seconds. */
  pollSeconds: z.number().int(),
  /** What the source may use of Slack's limit; for audit logs, all sources of the organization together. */
  callsPerMinute: z.number().int(),
  /** Null where Slack gives all that it keeps. */
  historyDays: z.number().int().nullable(),
  history: historySchema.nullable(),
  lastEventAt: z.iso.datetime().nullable(),
  lastPollAt: z.iso.datetime().nullable(),
  /** The last poll that Slack answered without an error. */
  lastPollOkAt: z.iso.datetime().nullable(),
  nextPollAt: z.iso.datetime().nullable(),
  /** Events in each of the last 24 hours, oldest first. */
  eventsPerHour: z.array(z.number().int()),
  quarantined: z.number().int(),
  createdAt: z.iso.datetime(),
});
export type LogSourceDto = z.infer<typeof logSourceSchema>;

const params = z.object({ id: z.uuid("This is not the address of a log source.") });
const byId = { params, response: logSourceSchema };
const path = "/api/v1/log-sources";

export const logSourceOperations = {
  list: defineOperation({
    id: "listLogSources",
    method: "GET",
    path,
    access: "LogSourceRead",
    summary: "List log sources with their health.",
    query: z.strictObject(pageQuery),
    response: pageSchema(logSourceSchema),
  }),
  create: defineOperation({
    id: "createLogSource",
    method: "POST",
    path,
    access: "LogSourceModify",
    summary: "Create a log source; it then needs credentials and a grant.",
    body: createLogSourceInput,
    response: logSourceSchema,
    status: 201,
  }),
  get: defineOperation({
    id: "getLogSource",
    method: "GET",
    path: `${path}/{id}`,
    access: "LogSourceRead",
    summary: "Get a log source.",
    ...byId,
  }),
  update: defineOperation({
    id: "updateLogSource",
    method: "PATCH",
    path: `${path}/{id}`,
    access: "LogSourceModify",
    summary:
      "Rename, pause or resume a log source, or set its no-data alarm, its calls a minute or its signing secret.",
    body: updateLogSourceInput,
    ...byId,
  }),
  remove: defineOperation({
    id: "deleteLogSource",
    method: "DELETE",
    path: `${path}/{id}`,
    access: "LogSourceModify",
    summary: "Delete a log source and its secrets; its events stay until their retention ends.",
    params,
    query: z.strictObject({ name: z.string() }),
  }),
  setCredentials: defineOperation({
    id: "setLogSourceCredentials",
    method: "PUT",
    path: `${path}/{id}/credentials`,
    access: "LogSourceModify",
    summary: "Set the Slack app's credentials; the secret is sealed and never answered.",
    body: credentialsInput,
    ...byId,
  }),
  save: defineOperation({
    id: "saveLogSource",
    method: "POST",
    path: `${path}/{id}/save`,
    access: "LogSourceModify",
    summary: "Confirm the summary; the source then waits for access to be granted.",
    ...byId,
  }),
  grant: defineOperation({
    id: "grantLogSourceAccess",
    method: "POST",
    path: `${path}/{id}/grant`,
    access: "LogSourceModify",
    summary:
      "Begin a grant: the address of Slack's consent page, good for ten minutes, once, in this session.",
    params,
    response: z.object({ authorizeUrl: z.url() }),
  }),
  verify: defineOperation({
    id: "verifyLogSource",
    method: "POST",
    path: `${path}/{id}/verify`,
    access: "LogSourceModify",
    summary: "Check the granted token again: scope, installation and a first real call.",
    ...byId,
  }),
  chooseWorkspace: defineOperation({
    id: "chooseLogSourceWorkspace",
    method: "PUT",
    path: `${path}/{id}/workspace`,
    access: "LogSourceModify",
    summary:
      "Say which workspace to read where the app is installed on a whole organization; the verification lists them.",
    body: chooseWorkspaceInput,
    ...byId,
  }),
  start: defineOperation({
    id: "startLogSource",
    method: "POST",
    path: `${path}/{id}/start`,
    access: "LogSourceModify",
    summary: "Start pulling; the grant must have passed its checks.",
    ...byId,
  }),
  finish: defineOperation({
    id: "finishLogSource",
    method: "POST",
    path: `${path}/{id}/finish`,
    access: "LogSourceModify",
    summary: "Finish the setup with the no-data alarm as chosen.",
    body: z.strictObject({ noDataAlarm: noDataAlarmInput }),
    ...byId,
  }),
  polls: defineOperation({
    id: "listLogSourcePolls",
    method: "GET",
    path: `${path}/{id}/polls`,
    access: "LogSourceRead",
    summary: "The last 50 polls of a source, newest first.",
    params,
    response: z.object({ data: z.array(pollSchema), nextCursor: z.null() }),
  }),
  heartbeat: defineOperation({
    id: "getLogSourceHeartbeat",
    method: "GET",
    path: `${path}/{id}/heartbeat`,
    access: "LogSourceRead",
    summary:
      "The last 24 hours in quarters of an hour, oldest first: what was polled and what came.",
    params,
    response: z.object({ data: z.array(heartbeatCellSchema), nextCursor: z.null() }),
  }),
  quarantine: defineOperation({
    id: "listQuarantinedRecords",
    method: "GET",
    path: `${path}/{id}/quarantine`,
    access: "LogSourceRawDataRead",
    summary:
      "Records of a source that could not be read, newest first, with the reason and the raw text.",
    params,
    query: z.strictObject(pageQuery),
    response: pageSchema(quarantinedRecordSchema),
  }),
};
