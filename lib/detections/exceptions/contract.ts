import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

/** What of an event an exception looks at. USER: who did it or whom it was done to (id, email or name); IP: an address or a CIDR range. */
export const exceptionKinds = ["USER", "APP", "IP", "CHANNEL"] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export const exceptionSchema = z.object({
  id: z.uuid(),
  kind: z.enum(exceptionKinds),
  value: z.string(),
  /** Why it was made. */
  reason: z.string().nullable(),
  /** Null: for ever. */
  until: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type ExceptionDto = z.infer<typeof exceptionSchema>;

export const createExceptionInput = z.strictObject({
  kind: z.enum(exceptionKinds),
  value: z.string().trim().min(1, "Say whom or what the exception is for.").max(320),
  reason: z.string().trim().max(1_000).nullish(),
  until: z.iso.datetime({ offset: true }).nullish(),
});
export type CreateExceptionInput = z.infer<typeof createExceptionInput>;

const id = z.string().min(1).max(200);
const path = "/api/v1/detections/{id}/exceptions";

export const exceptionOperations = {
  create: defineOperation({
    id: "createDetectionException",
    method: "POST",
    path,
    summary:
      "Let a detection pass over a person, an app, an address or a channel, for ever or until a time.",
    access: "RuleModify",
    params: z.object({ id }),
    body: createExceptionInput,
    response: exceptionSchema,
    status: 201,
  }),
  remove: defineOperation({
    id: "deleteDetectionException",
    method: "DELETE",
    path: `${path}/{exceptionId}`,
    summary: "End an exception.",
    access: "RuleModify",
    params: z.object({ id, exceptionId: z.uuid("This is not the id of an exception.") }),
  }),
};
