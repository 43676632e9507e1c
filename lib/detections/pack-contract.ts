import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageQuery, pageSchema } from "@/lib/kernel/page";

const packSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  logTypes: z.array(z.string()),
  enabled: z.boolean(),
  /** How many rules it has, and how many of them are on by themselves. */
  rules: z.number().int(),
  rulesOn: z.number().int(),
});
export type DetectionPackDto = z.infer<typeof packSchema>;

export const updatePackInput = z.strictObject({ enabled: z.boolean() });

const path = "/api/v1/detection-packs";

export const packOperations = {
  list: defineOperation({
    id: "listDetectionPacks",
    method: "GET",
    path,
    summary: "List the packs of detections that come with Margay.",
    access: "RuleRead",
    query: z.strictObject(pageQuery),
    response: pageSchema(packSchema),
  }),
  update: defineOperation({
    id: "updateDetectionPack",
    method: "PATCH",
    path: `${path}/{id}`,
    summary: "Switch a whole pack on or off; its rules keep their own settings.",
    access: "RuleModify",
    params: z.object({ id: z.string().min(1).max(200) }),
    body: updatePackInput,
    response: packSchema,
  }),
};
