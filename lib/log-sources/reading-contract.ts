import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";
import { pageSchema } from "@/lib/kernel/page";

import { backfillInput, coverageSchema } from "./coverage-contract";
import { figuresSchema } from "./figures-contract";
import { replayedSchema } from "./replay-contract";
import { accessSessionSchema, sessionsQuery } from "./session-contract";

const params = z.object({ id: z.uuid("This is not the address of a log source.") });
const path = "/api/v1/log-sources";

/** What of a source's log was read, how that goes, and what can be read again. */
export const logSourceReadingOperations = {
  coverage: defineOperation({
    id: "getLogSourceCoverage",
    method: "GET",
    path: `${path}/{id}/coverage`,
    access: "LogSourceRead",
    summary: "From when to when a source's log is complete, or what exactly is missing.",
    params,
    response: coverageSchema,
  }),
  backfill: defineOperation({
    id: "backfillLogSource",
    method: "POST",
    path: `${path}/{id}/backfill`,
    access: "LogSourceModify",
    summary:
      "Read a stretch of an audit log again, or the whole of another log; what is stored already stays once.",
    params,
    body: backfillInput,
    response: coverageSchema,
    status: 202,
  }),
  replay: defineOperation({
    id: "replayQuarantinedRecords",
    method: "POST",
    path: `${path}/{id}/quarantine/replay`,
    access: "LogSourceModify",
    summary:
      "Read a source's quarantined records once more, as after an upgrade; what can be read now becomes an event once.",
    params,
    response: replayedSchema,
  }),
  figures: defineOperation({
    id: "getLogSourceFigures",
    method: "GET",
    path: `${path}/{id}/figures`,
    access: "LogSourceRead",
    summary:
      "How a source is doing: lag, events, pages and calls a minute against Slack's limit, late rows, and the last distinct errors.",
    params,
    response: figuresSchema,
  }),
  sessions: defineOperation({
    id: "listAccessSessions",
    method: "GET",
    path: `${path}/{id}/sessions`,
    access: "DataAnalyticsRead",
    summary:
      "Combinations of user, IP and device of an access log with first seen, last seen and count, newest last seen first.",
    params,
    query: sessionsQuery,
    response: pageSchema(accessSessionSchema),
  }),
};
