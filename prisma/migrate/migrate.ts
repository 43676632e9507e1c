import "server-only";

import type pg from "pg";

import { AppError } from "@/lib/kernel/errors";

import { connectionProblem } from "./connection-problem";
import { noFilter, readMigrations } from "./migration-files";
import { type MigrationStatus, migrationStatus } from "./migration-status";
import { openDatabase } from "./open-database";
import { type SchemaEngine, withSchemaEngine } from "./schema-engine";

/** Ours, not the one that Prisma's engine takes for itself while it works. */
const lockNumber = 0x6d_61_72_67;

type Options = {
  /** Called once when another process is migrating the same database. */
  onWait?: () => void;
};

/**
 * Applies the migrations that the database lacks and answers their names, oldest first. Creates the database when it
 * is missing. Any number of processes may call it at once: one works, the others wait and then find nothing to do.
 */
export async function migrate(databaseUrl: string, { onWait }: Options = {}): Promise<string[]> {
  const client = await openDatabase(databaseUrl);
  try {
    await takeLock(client, onWait);
    const status = await migrationStatus(async (sql) => (await client.query(sql)).rows);
    if (status.pending.length === 0) return [];
    return await withSchemaEngine(databaseUrl, (engine) => apply(engine, status));
  } catch (error) {
    throw connectionProblem(error, databaseUrl);
  } finally {
    // The lock ends with its connection.
    await client.end();
  }
}

async function takeLock(client: pg.Client, onWait?: () => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock($1) AS taken",
    [lockNumber],
  );
  if (rows[0]?.taken) return;
  onWait?.();
  await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
}

async function apply(engine: SchemaEngine, status: MigrationStatus): Promise<string[]> {
  // A migration's statements run as one transaction: what failed left nothing behind and may be tried again.
  for (const migrationName of status.failed)
    await engine.markMigrationRolledBack({ migrationName });
  try {
    const migrationsList = await readMigrations();
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList,
      filters: noFilter,
    });
    return appliedMigrationNames;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes("schema is not empty")) {
      throw new AppError(
        "unavailable",
        "The database holds another program's tables. Give Margay a database of its own in DATABASE_URL.",
        { cause: error },
      );
    }
    throw new AppError(
      "unavailable",
      `The database could not be brought up to date; nothing was changed. It is tried again at the next start.\n${reason}`,
      { cause: error },
    );
  }
}
