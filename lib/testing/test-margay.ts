import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Context } from "@/lib/kernel/actor";
import { closeDb } from "@/lib/platform/db/client";

import { createTestDatabase, type TestDatabase } from "./test-database";

export type TestMargay = TestDatabase & {
  /** The context of a system actor, who may do everything, at `now` (the real time unless told). */
  ctx(now?: Date): Context;
};

/** Points this test file's process at a database of its own and, where given, at a simulated Slack; call it before anything reads the environment. */
export async function startTestMargay(
  environment: Record<string, string> = {},
): Promise<TestMargay> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "margay-unit-"));
  Object.assign(process.env, {
    NODE_ENV: "test",
    LOG_LEVEL: "silent",
    DATABASE_URL: database.url,
    MARGAY_DATA_DIR: dataDir,
    APP_URL: "http://margay.test",
    AUTH_SECRET: randomBytes(48).toString("base64url"),
    ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    ...environment,
  });
  return {
    ...database,
    ctx: (now = new Date()) => ({
      actor: { type: "system", name: "Test" },
      requestId: "test",
      now,
    }),
    close: async () => {
      await closeDb();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The variables that point Margay at a simulated Slack. */
export function slackEnvironment(slack: {
  apiUrl: string;
  auditApiUrl: string;
  authorizeUrl: string;
}) {
  return {
    SLACK_API_URL: slack.apiUrl,
    SLACK_AUDIT_API_URL: slack.auditApiUrl,
    SLACK_AUTHORIZE_URL: slack.authorizeUrl,
  };
}
