import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;
let source: LabSource;
beforeAll(async () => {
  lab = await startSlackLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  source = await lab.source("Slack.AuditLogs");
  source.add(6);
});

/** Lets Postgres choose the next `count` pages as the ones that give way to others. */
async function collide(count: number): Promise<void> {
  // What a sequence has counted stays counted when its transaction is undone.
  await lab.margay.db.$executeRawUnsafe("DROP SEQUENCE IF EXISTS collided CASCADE");
  await lab.margay.db.$executeRawUnsafe("CREATE SEQUENCE collided");
  await lab.margay.db.$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('collided') <= ${count} THEN
        RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '40P01';
      END IF;
      RETURN NULL;
    END $$`);
  await lab.margay.db.$executeRawUnsafe(
    "CREATE OR REPLACE TRIGGER collide AFTER INSERT ON log_event FOR EACH STATEMENT EXECUTE FUNCTION collide()",
  );
}

describe("a page that Postgres undoes because of a deadlock", () => {
  it("is stored again at once, as if nothing had been", async () => {
    await collide(2);
    expect(await source.poll()).toBe(true);
    expect(await source.lastPoll()).toMatchObject({ errorCode: null, newRows: 6 });
    expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
  });

  it("each time is left to the next poll, which has it whole", async () => {
    await collide(100);
    await expect(source.poll()).rejects.toThrow(/deadlock/);
    expect(await source.lastPoll()).toMatchObject({ errorCode: "internal_failure", newRows: 0 });
    await collide(0);
    lab.clock.pass(60);
    expect(await source.poll()).toBe(true);
    expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
  });
});
