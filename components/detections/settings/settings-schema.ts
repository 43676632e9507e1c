import { z } from "zod";

import { severities } from "@/lib/kernel/severity";

/** The API's rules for a rule's settings, in the form's sentences. */
export const settingsForm = z.object({
  severity: z.enum(["", ...severities]),
  threshold: z
    .number("Write a number.")
    .int("Write a whole number.")
    .min(1, "At least 1.")
    .max(10_000, "At most 10,000.")
    .nullable(),
  period: z.string(),
  destinationIds: z.array(z.string()),
});
