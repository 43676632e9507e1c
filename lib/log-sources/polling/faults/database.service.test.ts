import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { logTypeIds } from "@/lib/log-types/registry";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { type LabSource, type SlackLab, startSlackLab } from "@/lib/testing/slack-lab";

let lab: SlackLab;
let uninstall: () => Promise<void>;

beforeAll(async () => {
  lab = await startSlackLab();
  uninstall = installMortalDb(lab.margay.url);
});
afterAll(async () => {
  await uninstall();
  await lab.close();
});

/** Longer than a dead worker's lease, and than the overlap that would hide a mark set too early. */
const untilTakenOver = 900;
const happen = (source: LabSource) => source.add(6, 800);

async function expectWholeAfterNextPoll(source: LabSource): Promise<void> {
  lab.clock.pass(untilTakenOver);
  expect(await source.poll()).toBe(true);
  expect(await source.row()).toMatchObject({ lastErrorCode: null, leaseToken: null });
  expect(await source.compare()).toEqual({ lost: 0, twice: 0 });
}

describe.each(logTypeIds)("%s", (logType) => {
  it("is whole whichever statement a killed worker got to", async () => {
    const source = await lab.source(logType);
    let atStatement = 0;
    for (let died = true; died;) {
      atStatement += 1;
      happen(source);
      died = await dying({ atStatement, of: "process" }, source.poll);
      // What it wrote is nothing or a whole page: never too much.
      expect(await source.compare()).toMatchObject({ twice: 0 });
      if (died) await expectWholeAfterNextPoll(source);
    }
    expect(atStatement).toBeGreaterThan(9);
  }, 300_000);

  it("is whole whichever statement lost its connection in the middle of a transaction", async () => {
    const source = await lab.source(logType);
    let failures = 0;
    for (let atStatement = 1, cut = true; cut; atStatement += 1) {
      happen(source);
      cut = await dying({ atStatement, of: "connection" }, source.poll);
      if (cut) failures += 1;
      await expectWholeAfterNextPoll(source);
    }
    expect(failures).toBeGreaterThan(5);
  }, 300_000);

  it("keeps nothing of a page that the disk has no room for, and all of it afterwards", async () => {
    const { db } = lab.margay;
    const source = await lab.source(logType);
    happen(source);
    await source.poll();
    const before = await source.row();
    await db.$executeRawUnsafe(`
      CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`);
    await db.$executeRawUnsafe(
      "CREATE TRIGGER disk_full AFTER INSERT ON log_event FOR EACH STATEMENT EXECUTE FUNCTION disk_full()",
    );
    lab.clock.pass(untilTakenOver);
    happen(source);
    await expect(source.poll()).rejects.toThrow();
    await db.$executeRawUnsafe("DROP FUNCTION disk_full() CASCADE");
    expect(await source.lastPoll()).toMatchObject({ errorCode: "internal_failure", newRows: 0 });
    expect(await source.row()).toMatchObject({
      pullState: before.pullState,
      lastEventAt: before.lastEventAt,
      lastErrorClass: "transient",
      nextPollAt: new Date(lab.clock.ms() + 60_000),
    });
    await expectWholeAfterNextPoll(source);
  });
});
