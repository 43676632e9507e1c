import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

export const detectionOperations = {
  resume: defineOperation({
    id: "resumeDetection",
    method: "POST",
    path: "/api/v1/detections/{id}/resume",
    summary: "Let a rule raise alerts again that was stopped because it raised too many.",
    access: "RuleModify",
    params: z.object({ id: z.string().min(1).max(200) }),
  }),
};
