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
