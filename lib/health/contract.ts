import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

const checkSchema = z.object({ ok: z.boolean(), detail: z.string() });

export const readinessSchema = z.object({
  status: z.enum(["ready", "notReady"]),
  version: z.string(),
  checks: z.object({
    database: checkSchema,
    migrations: checkSchema,
    queue: checkSchema,
    worker: checkSchema,
  }),
  ticks: z.object({
    /** When any worker last completed a tick; null when none ever did, or when nobody knows. */
    lastAt: z.iso.datetime().nullable(),
    /** True when nothing has been pulled for so long that a person should hear of it. */
    overdue: z.boolean(),
  }),
});
export type Readiness = z.infer<typeof readinessSchema>;

export const healthOperations = {
  status: defineOperation({
    id: "getStatus",
    method: "GET",
    path: "/api/v1/status",
    summary: "What the console shows of Margay's own health.",
    access: "signedIn",
    response: readinessSchema,
  }),
};
