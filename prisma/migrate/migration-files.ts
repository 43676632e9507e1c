import "server-only";

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

export const noFilter = { externalTables: [], externalEnums: [] };

/** The folder that holds one folder a migration; every command runs in the project's folder. */
export function migrationsFolder(): string {
  return join(process.cwd(), "prisma", "migrations");
}

/** The migrations' names, oldest first. */
export async function migrationNames(): Promise<string[]> {
  const entries = await readdir(migrationsFolder(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

/** Every migration with its SQL, as the engine takes them. */
export async function readMigrations(): Promise<MigrationList> {
  const baseDir = migrationsFolder();
  const names = await migrationNames();
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(baseDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(join(baseDir, name, "migration.sql"), "utf8"),
          },
        },
      })),
    ),
  };
}

/** The schema that the migrations must lead to. */
export async function readSchema(): Promise<SchemaContainer> {
  const path = join(process.cwd(), "prisma", "schema.prisma");
  return { path, content: await readFile(path, "utf8") };
}
