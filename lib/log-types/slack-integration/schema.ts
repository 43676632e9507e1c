import { z } from "zod";

import { requiredText, requiredTime } from "../record-schema";

/** A row needs when it was and what changed. Who did it is missing where Slack itself did. */
export const integrationRowSchema = z.looseObject({
  date: requiredTime,
  change_type: requiredText,
});

/** One page of team.integrationLogs, which knows page numbers only. */
export const integrationPageSchema = z.looseObject({
  logs: z.array(z.unknown()),
  paging: z
    .looseObject({ page: z.int().nullish(), pages: z.int().nullish(), total: z.int().nullish() })
    .nullish(),
});
