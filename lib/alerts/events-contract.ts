import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";
import { logEventSchema } from "@/lib/log-events/contract";

export const alertEventOperations = {
  list: defineOperation({
    id: "listAlertEvents",
    method: "GET",
    path: "/api/v1/alerts/{id}/events",
    access: "AlertRead",
    summary: "List an alert's events that are still stored, newest first.",
    params: z.object({ id: z.uuid("This is not the address of an alert.") }),
    query: z.strictObject(pageQuery),
    response: pageSchema(logEventSchema),
  }),
};
