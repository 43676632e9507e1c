import { z } from "zod";

import { defineOperation } from "@/lib/kernel/operation";

const path = "/api/slack/oauth/callback";

/** Operations about the API and its surroundings rather than about a resource. */
export const metaOperations = {
  openApi: defineOperation({
    id: "getOpenApi",
    method: "GET",
    path: "/api/v1/openapi.json",
    summary: "This document.",
    access: "public",
    response: z.unknown(),
  }),
  live: defineOperation({
    id: "getLiveness",
    method: "GET",
    path: "/api/health/live",
    summary: "The process answers.",
    access: "public",
    response: z.object({ status: z.literal("live"), version: z.string() }),
  }),
  ready: defineOperation({
    id: "getReadiness",
    method: "GET",
    path: "/api/health/ready",
    summary: "Database, migrations, queue and worker; 503 when one is not as it should be.",
    access: "public",
  }),
  metrics: defineOperation({
    id: "getMetrics",
    method: "GET",
    path: "/api/metrics",
    summary: "Prometheus metrics.",
    access: "public",
  }),
  grantCallback: defineOperation({
    id: "completeLogSourceGrant",
    method: "GET",
    path,
    summary: "Where Slack sends people back to after the consent page.",
    access: "LogSourceModify",
  }),
  slackEvents: defineOperation({
    id: "receiveSlackEvent",
    method: "POST",
    path: "/api/slack/events",
    summary: "Where Slack's Events API tells that access was revoked.",
    access: "signed",
  }),
};
