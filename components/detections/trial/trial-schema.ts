import { z } from "zod";

import { severities } from "@/lib/kernel/severity";

/** The API's rules for a trial, in the form's sentences. */
export const trialForm = z.object({
  days: z
    .number("Write a number.")
    .int("Write a whole number.")
    .min(1, "At least 1 day.")
    .max(90, "At most 90 days."),
  severity: z.enum(["", ...severities]),
  threshold: z
    .number("Write a number.")
    .int("Write a whole number.")
    .min(1, "At least 1.")
    .max(10_000, "At most 10,000.")
    .nullable(),
  period: z.string(),
});
