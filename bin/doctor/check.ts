import type { Env } from "@/lib/platform/env/schema";
import type { RunQuery } from "@/prisma/migrate/migration-status";

/** What a check found; whatever is not ok says what to do. */
export type Result =
  | { status: "ok"; detail: string }
  | { status: "warn" | "fail"; detail: string; remedy: string };

export type Finding = Result & { check: string; title: string };

/** What Slack said to a call without a token, and by how much its clock is ahead of ours. */
export type SlackAnswer =
  | { reachable: true; aheadMs: number | null }
  | { reachable: false; problem: string };

export type Patient = {
  env: Env;
  now: Date;
  /** The database, or why there is none. */
  database: { url: string; query: RunQuery } | { problem: string };
  slack: () => Promise<SlackAnswer>;
};

export type Check = {
  id: string;
  title: string;
  run: (patient: Patient) => Promise<Result>;
};

/** What a check answers that needs the database when there is none. */
export const needsDatabase: Result = {
  status: "fail",
  detail: "Not checked: the database does not answer.",
  remedy: "See the line about the database.",
};
