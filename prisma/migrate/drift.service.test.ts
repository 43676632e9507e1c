import { afterAll, beforeAll, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

import { diffFromSchema } from "./drift";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("leads from the first migration to exactly schema.prisma", async () => {
  expect(await diffFromSchema(database.url)).toBe("");
});

it("sees a column and an index that the schema does not know", async () => {
  await database.db.$executeRaw`ALTER TABLE "user" ADD COLUMN nickname TEXT`;
  await database.db.$executeRaw`DROP INDEX "log_event_ingested_at_idx"`;
  const sql = await diffFromSchema(database.url);
  expect(sql).toContain(`DROP COLUMN "nickname"`);
  expect(sql).toContain(`"log_event_ingested_at_idx"`);
});
