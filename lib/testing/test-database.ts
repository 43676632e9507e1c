import { randomBytes } from "node:crypto";

import pg from "pg";
import { inject } from "vitest";

import { createDb, type Database } from "@/lib/platform/db/client";

export type TestDatabase = { url: string; db: Database; close: () => Promise<void> };

/** A migrated, empty database that no other test sees; close it when the file's tests are done. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject("templateDatabase")}`);
  const url = databaseUrl(name);
  const db = createDb(url, 5);
  return {
    url,
    db,
    close: async () => {
      await db.$disconnect();
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** The address of a database on the tests' server, which need not exist. */
export function databaseUrl(name: string): string {
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl("postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
