import { z } from "zod";

import { alertStatuses, alertTypes } from "@/lib/kernel/alert-terms";
import { instantSchema } from "@/lib/kernel/instant";
import { severities } from "@/lib/kernel/severity";

const several = <T extends z.ZodType>(one: T) =>
  z
    .union([one, z.array(one).max(50, "At most 50 values.")])
    .transform((value) => [value].flat() as z.output<T>[])
    .optional();

const name = z.string().trim().min(1).max(500);
const time = instantSchema.optional();
const count = z.coerce
  .number("Write a number.")
  .int("Write a whole number.")
  .min(0, "At least 0.")
  .max(2_147_483_647, "At most 2,147,483,647.")
  .optional();

/** Within one filter any of its values counts, between them all must hold. */
export const alertFilters = {
  status: several(z.enum(alertStatuses)),
  severity: several(z.enum(severities)),
  type: several(z.enum(alertTypes)),
  sourceId: several(z.uuid("Not the id of a log source.")),
  logType: several(name),
  /** People's ids, "me" for whoever asks, "none" for nobody. */
  assignee: several(
    z.union([z.enum(["me", "none"]), z.uuid()], "Not the id of a person, “me” or “none”."),
  ),
  ruleId: several(name),
  /** Any text in the title or the summary, whatever its case. */
  q: z.string().trim().max(200, "Search for at most 200 characters.").optional(),
  /** Opened at or after, and before. */
  from: time,
  to: time,
  /** Its first, or its last, event was at or after, and before. */
  firstEventFrom: time,
  firstEventTo: time,
  lastEventFrom: time,
  lastEventTo: time,
  eventCountMin: count,
  eventCountMax: count,
  /** Those that are snoozed now; "hide" unless told. */
  snoozed: z.enum(["hide", "include", "only"]).optional(),
};
