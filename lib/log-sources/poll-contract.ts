import { z } from "zod";

export const pollSchema = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Milliseconds; null while it runs. */
  duration: z.number().int().nullable(),
  windowFrom: z.iso.datetime().nullable(),
  windowTo: z.iso.datetime().nullable(),
  drained: z.boolean(),
  pages: z.number().int(),
  rows: z.number().int(),
  newRows: z.number().int(),
  duplicateRows: z.number().int(),
  lateRows: z.number().int(),
  quarantined: z.number().int(),
  calls: z.number().int(),
  rateLimited: z.number().int(),
  errorCode: z.string().nullable(),
  errorMessage: z.string().nullable(),
});
export type PollDto = z.infer<typeof pollSchema>;

/** A quarter of an hour. */
export const heartbeatCellSchema = z.object({
  from: z.iso.datetime(),
  state: z.enum(["events", "empty", "failed", "notPolled"]),
  newRows: z.number().int(),
  polls: z.number().int(),
  failures: z.number().int(),
});
export type HeartbeatCell = z.infer<typeof heartbeatCellSchema>;

export const quarantinedRecordSchema = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  reason: z.string(),
  raw: z.string(),
});
export type QuarantinedRecordDto = z.infer<typeof quarantinedRecordSchema>;
