import { z } from "zod";

import { requiredText, requiredTime } from "../record-schema";

/** An entry needs what places it: which one it is, when it was, what was done. Everything else may be missing or odd. */
export const auditEntrySchema = z.looseObject({
  id: requiredText,
  date_create: requiredTime,
  action: requiredText,
});

/** One page of GET /audit/v1/logs; a missing, null or empty cursor is the end. */
export const auditPageSchema = z.looseObject({
  entries: z.array(z.unknown()),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});
