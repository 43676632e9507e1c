import { z } from "zod";

import { personaKeys } from "../company/personas";
import { whenSchema } from "../faults/fault";

const record = z.record(z.string(), z.unknown());

/** What POST /control/… takes, as JSON; forms send the same names. */
export const eventsInput = z.strictObject({
  kind: z.string(),
  count: z.coerce.number().int().min(1).max(20_000).default(1),
});

export const faultInput = z.strictObject({
  kind: z.string(),
  settings: record.default({}),
  when: whenSchema.default({}),
});

export const clearInput = z.strictObject({ id: z.string().optional() });

export const appInput = z.strictObject({
  manifest: z.unknown(),
  teamId: z.string().optional(),
  distributed: z.boolean().optional(),
});

export const tokenInput = z.strictObject({
  kind: z.enum(["user", "bot"]).optional(),
  scopes: z.array(z.string()).optional(),
  teamId: z.string().optional(),
  persona: z.enum(personaKeys).optional(),
  userId: z.string().optional(),
  appId: z.string().optional(),
});

const many = <S extends z.ZodType>(item: S) =>
  z.union([z.strictObject({ events: z.array(item) }), item]);

const auditEvent = z.strictObject({
  action: z.string().optional(),
  userId: z.string().optional(),
  entity: z.looseObject({ type: z.string() }).optional(),
  details: record.optional(),
  context: record.optional(),
  ip: z.string().optional(),
  userAgent: z.string().optional(),
  id: z.string().optional(),
  at: z.number().optional(),
  visibleAfterSeconds: z.number().optional(),
  raw: record.optional(),
});

const access = z.strictObject({
  teamId: z.string().optional(),
  userId: z.string().optional(),
  username: z.string().optional(),
  ip: z.string().nullable().optional(),
  userAgent: z.string().optional(),
  isp: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  site: z.boolean().optional(),
  count: z.int().positive().optional(),
  at: z.number().optional(),
});

const integration = z.strictObject({
  teamId: z.string().optional(),
  at: z.number().optional(),
  row: record.optional(),
});

export const auditInput = many(auditEvent);
export const accessInput = many(access);
export const integrationInput = many(integration);
