import type { Scenario } from "../scenario";

export const refusedWrites: Scenario = {
  id: "S7",
  title: "every 5th write refused by the database",
  minutes: 20,
  burst: { minute: 10, entries: 5_000 },
  begin: async ({ db }) => {
    // A sequence is not rolled back with the write that it refused.
    await db.$executeRawUnsafe("CREATE SEQUENCE write_number");
    await db.$executeRawUnsafe(`
      CREATE FUNCTION refuse_write() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('write_number') % 5 = 0 THEN RAISE EXCEPTION 'this write is refused'; END IF;
        RETURN NULL;
      END $$`);
    await db.$executeRawUnsafe(
      "CREATE TRIGGER refuse_write AFTER INSERT ON log_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_write()",
    );
    return async () => {
      await db.$executeRawUnsafe("DROP FUNCTION refuse_write() CASCADE");
      await db.$executeRawUnsafe("DROP SEQUENCE write_number");
    };
  },
};
