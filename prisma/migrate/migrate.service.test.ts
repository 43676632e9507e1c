import { randomBytes } from "node:crypto";

import pg from "pg";
import { afterEach, describe, expect, inject, it } from "vitest";

import { databaseUrl } from "@/lib/testing/test-database";

import { migrate } from "./migrate";
import { migrationNames } from "./migration-files";
import { migrationStatus } from "./migration-status";

const made: string[] = [];

function newName(): string {
  const name = `migrate_${randomBytes(4).toString("hex")}`;
  made.push(name);
  return name;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const name of made.splice(0)) {
    await query(databaseUrl("postgres"), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
});

describe("migrate", () => {
  it("creates the database and applies every migration once, when three processes start at the same time", async () => {
    const url = databaseUrl(newName());
    const names = await migrationNames();
    const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(results.flat()).toEqual(names);
    const rows = await query(
      url,
      "SELECT migration_name, applied_steps_count FROM _prisma_migrations",
    );
    expect(rows.map((row) => row.migration_name)).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });

  it("tries a migration again that failed before", async () => {
    const url = databaseUrl(newName());
    await query(databaseUrl("postgres"), `CREATE DATABASE ${made[0]}`);
    await query(url, "CREATE SCHEMA log_event_partitions");
    await expect(migrate(url)).rejects.toThrow(/nothing was changed[\s\S]*already exists/);
    expect(await query(url, "SELECT to_regclass('log_source') AS found")).toEqual([
      { found: null },
    ]);
    await query(url, "DROP SCHEMA log_event_partitions");
    expect(await migrate(url)).toEqual(await migrationNames());
  });

  it("leaves another program's database alone", async () => {
    const url = databaseUrl(newName());
    await query(databaseUrl("postgres"), `CREATE DATABASE ${made[0]}`);
    await query(url, "CREATE TABLE wiki_page (id INT)");
    await expect(migrate(url)).rejects.toThrow(/a database of its own/);
    expect(await query(url, "SELECT to_regclass('log_source') AS found")).toEqual([
      { found: null },
    ]);
  });

  it("says what to do about a wrong password, without repeating it", async () => {
    const url = new URL(inject("postgresUrl"));
    url.password = "wrong-password";
    const failure = await migrate(url.href).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "unavailable",
      message: expect.stringContaining("does not accept the password"),
    });
    expect(String(failure)).not.toContain("wrong-password");
  });
});

describe("migrationStatus", () => {
  it("lists everything as pending before the first migration, and what a newer version left", async () => {
    const url = databaseUrl(newName());
    await query(databaseUrl("postgres"), `CREATE DATABASE ${made[0]}`);
    const names = await migrationNames();
    expect(await migrationStatus((sql) => query(url, sql))).toEqual({
      pending: names,
      failed: [],
      unknown: [],
    });
    await migrate(url);
    await query(
      url,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('x', 'x', '99990101000000_later', now(), 1)`,
    );
    expect(await migrationStatus((sql) => query(url, sql))).toEqual({
      pending: [],
      failed: [],
      unknown: ["99990101000000_later"],
    });
  });
});
