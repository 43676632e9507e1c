import "server-only";

import { migrationNames } from "./migration-files";

export type MigrationStatus = {
  /** In this version of Margay, not yet in the database. */
  pending: string[];
  /** Began in the database and did not end. */
  failed: string[];
  /** In the database, unknown to this version: a newer one migrated it. */
  unknown: string[];
};

/** Runs one statement without parameters and answers its rows; pg's client and Prisma's can both do it. */
export type RunQuery = (sql: string) => Promise<Record<string, unknown>[]>;

type Row = { migration_name: string; finished: boolean };

/** Compares the migrations of this version with those that the database records. */
export async function migrationStatus(query: RunQuery): Promise<MigrationStatus> {
  const names = await migrationNames();
  const [table] = await query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`);
  const rows = table?.present === true ? ((await query(recorded)) as Row[]) : [];
  const finished = new Set(rows.filter((row) => row.finished).map((row) => row.migration_name));
  const failed = rows.map((row) => row.migration_name).filter((name) => !finished.has(name));
  return {
    pending: names.filter((name) => !finished.has(name)),
    failed: [...new Set(failed)],
    unknown: [...finished].filter((name) => !names.includes(name)),
  };
}

const recorded = `
  SELECT migration_name, finished_at IS NOT NULL AS finished
  FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`;
