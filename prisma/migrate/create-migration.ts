import "server-only";

import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import pg from "pg";

import { AppError } from "@/lib/kernel/errors";

import { diffFromSchema } from "./drift";
import { migrate } from "./migrate";
import { migrationsFolder } from "./migration-files";
import { openDatabase } from "./open-database";

/**
 * Writes the migration that leads from the newest one to schema.prisma, and answers its file's path; null when they
 * are equal. Works in a database of its own on the server, which it drops again.
 */
export async function createMigration(
  serverUrl: string,
  name: string,
  now: Date,
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new AppError(
      "invalid_input",
      "A migration's name has lower-case letters, digits and underscores only.",
    );
  }
  const sql = await withScratchDatabase(serverUrl, async (url) => {
    await migrate(url);
    return diffFromSchema(url);
  });
  if (sql === "") return null;
  const stamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder(), `${stamp}_${name}`);
  await mkdir(folder);
  const file = join(folder, "migration.sql");
  await writeFile(file, `${sql}\n`);
  return file;
}

async function withScratchDatabase<Result>(
  serverUrl: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const scratch = `margay_scratch_${randomBytes(4).toString("hex")}`;
  const url = new URL(serverUrl);
  url.pathname = `/${scratch}`;
  const admin = await openDatabase(serverUrl);
  try {
    return await work(url.href);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(scratch)} WITH (FORCE)`);
    await admin.end();
  }
}
