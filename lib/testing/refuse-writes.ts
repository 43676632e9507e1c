import type { Database } from "@/lib/platform/db/client";

/** Lets every transaction that wrote to `table` fail when it commits, as long as `refusing` is told so. */
export async function refuseCommits(db: Database, tables: string[]) {
  await db.$executeRawUnsafe("CREATE TABLE refused (name text)");
  await db.$executeRawUnsafe(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM refused WHERE name = TG_TABLE_NAME) THEN
        RAISE EXCEPTION 'the commit is refused';
      END IF;
      RETURN NULL;
    END $$`);
  for (const table of tables) {
    await db.$executeRawUnsafe(`
      CREATE CONSTRAINT TRIGGER refuse AFTER INSERT OR UPDATE OR DELETE ON "${table}"
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
  }
  return async function refusing(table: string, run: () => Promise<unknown>): Promise<void> {
    await db.$executeRaw`INSERT INTO refused VALUES (${table})`;
    try {
      await run();
    } finally {
      await db.$executeRaw`DELETE FROM refused`;
    }
  };
}

/** Everything in these tables, to compare before and after. */
export async function dumpTables(db: Database, tables: string[]): Promise<Record<string, unknown>> {
  const dump: Record<string, unknown> = {};
  for (const table of tables) {
    const [row] = await db.$queryRawUnsafe<{ rows: unknown }[]>(
      `SELECT coalesce(jsonb_agg(t ORDER BY t::text), '[]') AS rows FROM "${table}" t`,
    );
    dump[table] = row?.rows;
  }
  return dump;
}
