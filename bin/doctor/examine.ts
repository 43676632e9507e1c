import pg from "pg";

import { type ResolvedDatabase, resolveDatabaseUrl } from "@/lib/platform/db/database-url";
import { readSettings } from "@/lib/platform/db/embedded-postgres/settings";
import type { Env } from "@/lib/platform/env/schema";
import { openDatabase } from "@/prisma/migrate/open-database";

import { sentenceOf } from "../supervisor/terminal";
import { askSlack } from "./ask-slack";
import type { Check, Finding, Patient, Result, SlackAnswer } from "./check";
import { checks } from "./checks";

const impatient = { refusedMs: 0, startingMs: 10_000 };

/** Runs every check and answers what each found, in the registry's order. */
export async function examine(env: Env): Promise<Finding[]> {
  let answer: Promise<SlackAnswer> | undefined;
  const slack = () => (answer ??= askSlack(env.SLACK_API_URL));
  const opened = await openForExamination(env);
  try {
    const patient: Patient = { env, now: new Date(), database: opened.database, slack };
    return await Promise.all(checks.map((check) => runCheck(check, patient)));
  } finally {
    await opened.close();
  }
}

async function runCheck(check: Check, patient: Patient): Promise<Finding> {
  const result = await check.run(patient).catch((error: unknown): Result => ({
    status: "fail",
    detail: `The check itself failed: ${sentenceOf(error)}`,
    remedy: "Report this as a bug of Margay.",
  }));
  return { check: check.id, title: check.title, ...result };
}

type Opened = { database: Patient["database"]; close: () => Promise<void> };

/** The database as it is: nothing is created for the sake of looking at it. */
async function openForExamination(env: Env): Promise<Opened> {
  let resolved: ResolvedDatabase | undefined;
  try {
    if (!env.DATABASE_URL && !(await readSettings(env.MARGAY_DATA_DIR))) {
      return { database: { problem: "There is no database yet." }, close: async () => undefined };
    }
    resolved = await resolveDatabaseUrl(env);
    const { url, release } = resolved;
    await (await openDatabase(url, { patience: impatient, create: false })).end();
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on("error", () => undefined);
    return {
      database: {
        url,
        query: async (sql) => (await pool.query<Record<string, unknown>>(sql)).rows,
      },
      close: async () => {
        await pool.end();
        await release();
      },
    };
  } catch (error) {
    await resolved?.release();
    return { database: { problem: sentenceOf(error) }, close: async () => undefined };
  }
}
