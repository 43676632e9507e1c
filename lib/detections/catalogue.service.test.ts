import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/platform/db/client";
import { dying, installMortalDb } from "@/lib/testing/mortal-db";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { createCustomRule, deleteCustomRule, loadCatalogue } from "./server";

let margay: TestMargay;
let uninstall: () => Promise<void>;
beforeAll(async () => {
  margay = await startTestMargay();
  uninstall = installMortalDb(margay.url);
});
afterAll(async () => {
  await uninstall();
  await margay.close();
});

describe("a catalogue", () => {
  it("is never half of before and half of after a change", async () => {
    let happened = true;
    let atStatement = 1;
    for (; happened; atStatement += 1) {
      // Off, as every new rule is.
      const { id } = await createCustomRule(margay.ctx(), { definition: aTestDefinition() });
      const asked: string[] = [];
      const of = () => deleteCustomRule(margay.ctx(), id);
      happened = await dying({ atStatement, of }, async () => {
        const catalogue = await db().$transaction((tx) => loadCatalogue(tx));
        asked.push(...catalogue.dispatch("Slack.AuditLogs", "kiln_lit").map((rule) => rule.id));
      });
      expect(asked, `changed before statement ${atStatement}`).not.toContain(id);
      if (!happened) await deleteCustomRule(margay.ctx(), id);
    }
    expect(atStatement).toBeGreaterThan(7);
  });
});
