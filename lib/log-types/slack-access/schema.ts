import { z } from "zod";

import { requiredText, requiredTime } from "../record-schema";

/** A row needs whom it is about and its two times. The address, the agent and their guesses may be null. */
export const accessRowSchema = z.looseObject({
  user_id: requiredText,
  date_first: requiredTime,
  date_last: requiredTime,
});

/** One page of team.accessLogs; `paging` comes with page numbers, `response_metadata` with cursors. */
export const accessPageSchema = z.looseObject({
  logins: z.array(z.unknown()),
  paging: z.looseObject({ pages: z.int().nullish(), total: z.int().nullish() }).nullish(),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});
