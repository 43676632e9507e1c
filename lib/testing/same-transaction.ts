import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/platform/db/client";

import { dumpTables, type refuseCommits } from "./refuse-writes";

export type Change = {
  /** What the audit trail calls it. */
  action: string;
  /** Where the change is written. */
  table: string;
  /** Makes what is needed and answers the change itself. */
  prepare: () => Promise<() => Promise<unknown>>;
};

type Place = { db: Database; refusing: Awaited<ReturnType<typeof refuseCommits>> };

/** Tests that each change and its audit row are there together or not at all; `compared` is what a change may write. */
export function describeChanges(
  changes: Record<string, Change>,
  compared: string[],
  place: () => Place,
): void {
  describe.each(Object.entries(changes))("%s", (_name, { action, table, prepare }) => {
    it.each(["audit_entry", table])(
      "leaves neither the change nor its audit row when %s cannot be committed",
      async (refused) => {
        const { db, refusing } = place();
        const change = await prepare();
        const before = await dumpTables(db, compared);
        await refusing(refused, () => expect(change()).rejects.toThrow(/refused/));
        expect(await dumpTables(db, compared)).toEqual(before);
      },
    );

    it("writes one audit row that says who did it", async () => {
      const { db } = place();
      const change = await prepare();
      const before = await db.auditEntry.findMany({ select: { id: true } });
      await change();
      const rows = await db.auditEntry.findMany({
        where: { id: { notIn: before.map(({ id }) => id) } },
      });
      expect(rows).toMatchObject([{ action, requestId: "test" }]);
      expect(rows[0]?.actorName).not.toBe("");
    });
  });
}
