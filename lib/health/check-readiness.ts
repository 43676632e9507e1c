import "server-only";

import { readdirSync } from "node:fs";
import { join } from "node:path";

import { db } from "@/lib/platform/db/client";
import { probeQueue } from "@/lib/platform/queue/probe-queue";

import type { Readiness } from "./contract";
import { appliedMigrations, ping } from "./store";
import { version } from "./version";
import { readTicks, secondsSinceTick, tickOverdueMilliseconds } from "./worker-heartbeat";

type Check = { ok: boolean; detail: string };

/** Runs a check; one that throws is a failed one, whose text stays in the log. */
async function attempt(check: () => Promise<Check>, otherwise: string): Promise<Check> {
  return check().catch(() => ({ ok: false, detail: otherwise }));
}

async function checkDatabase(): Promise<Check> {
  await ping(db());
  return { ok: true, detail: "The database answers." };
}

function shippedMigrations(): string[] {
  const entries = readdirSync(join(process.cwd(), "prisma", "migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function checkMigrations(): Promise<Check> {
  const applied = new Set(await appliedMigrations(db()));
  const missing = shippedMigrations().filter((name) => !applied.has(name));
  if (missing.length === 0) return { ok: true, detail: "Up to date." };
  return { ok: false, detail: `Not applied: ${missing.join(", ")}. Run \`npm run migrate\`.` };
}

async function checkQueue(): Promise<Check> {
  const ok = await probeQueue();
  return ok
    ? { ok, detail: "The queue answers." }
    : { ok, detail: "The queue does not answer within 2 seconds. Check REDIS_URL and Redis." };
}

async function checkWorker(now: Date): Promise<Check> {
  const seconds = await secondsSinceTick(now);
  if (seconds === null)
    return {
      ok: false,
      detail: "No worker has completed a tick yet. Start one with `npm run start:worker`.",
    };
  if (seconds * 1000 > tickOverdueMilliseconds) {
    return {
      ok: false,
      detail: `No worker has completed a tick for ${Math.round(seconds / 60)} minutes. Check the worker's log and restart it.`,
    };
  }
  return { ok: true, detail: `The last tick was ${Math.round(seconds)} seconds ago.` };
}

/** Whether this Margay can do its job: database, migrations, queue, and a worker that really works. */
export async function checkReadiness(now: Date): Promise<Readiness> {
  const unreachable = "The database does not answer. Check DATABASE_URL and Postgres.";
  const [database, migrations, queue, worker, ticks] = await Promise.all([
    attempt(checkDatabase, unreachable),
    attempt(checkMigrations, unreachable),
    attempt(checkQueue, "The queue cannot be asked."),
    attempt(() => checkWorker(now), unreachable),
    // Without the database nobody knows, and the checks above say why.
    readTicks(now).catch(() => ({ lastAt: null, overdue: false })),
  ]);
  const checks = { database, migrations, queue, worker };
  const ready = Object.values(checks).every((check) => check.ok);
  return { status: ready ? "ready" : "notReady", version, checks, ticks };
}
