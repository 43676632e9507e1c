import { AppError } from "@/lib/kernel/errors";
import { closeDb } from "@/lib/platform/db/client";
import { resolveDatabaseUrl } from "@/lib/platform/db/database-url";
import { migrate } from "@/prisma/migrate/migrate";
import { migrationStatus } from "@/prisma/migrate/migration-status";
import { openDatabase } from "@/prisma/migrate/open-database";

import { commandEnv } from "./command-env";

/** Runs `work` with this installation's database behind `db()`, and lets go of it afterwards. */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  const database = await resolveDatabaseUrl(await commandEnv());
  try {
    if (database.embedded) await migrate(database.url);
    else await requireMigrated(database.url);
    // Read by `env()`, whose first call comes after this.
    process.env.DATABASE_URL = database.url;
    return await work();
  } finally {
    await closeDb();
    await database.release();
  }
}

/** A shared database changes only when its operator says so. */
async function requireMigrated(databaseUrl: string): Promise<void> {
  const client = await openDatabase(databaseUrl);
  try {
    const { pending } = await migrationStatus(async (sql) => (await client.query(sql)).rows);
    if (pending.length === 0) return;
    throw new AppError(
      "unavailable",
      "The database is not up to date. Run: npm run -s margay -- migrate",
    );
  } finally {
    await client.end();
  }
}
