import { z } from "zod";

import { fromWallClock } from "@/components/log-events/zoned-time";
import { createExceptionInput } from "@/lib/detections/exceptions/contract";

import { untilNames } from "./until";

const { kind, value } = createExceptionInput.shape;

/** The API's rules for an exception; that a time is still to come is checked on the zone's clock. */
export function exceptionForm(zone: string) {
  return z
    .object({
      kind,
      value,
      reason: z.string().trim().max(1_000, "Write at most 1,000 characters."),
      until: z.enum(untilNames),
      at: z.string(),
    })
    .superRefine(({ until, at }, context) => {
      if (until !== "at") return;
      const time = fromWallClock(at, zone);
      const message =
        time === null
          ? "Enter a date and a time of day."
          : time <= Date.now()
            ? "Choose a time that is still to come."
            : null;
      if (message) context.addIssue({ code: "custom", path: ["at"], message });
    });
}
