import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { auditEntry } from "@/lib/testing/audit-entries";
import { aTestDefinition } from "@/lib/testing/test-definition";
import { insertBareSource, storeEvents } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import {
  createCustomRule,
  createException,
  getTrial,
  listTrials,
  runNextTrial,
  startTrial,
  updateDetection,
} from "../server";
import type { StartTrialInput } from "./contract";

const now = new Date("2026-03-04T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
  const source = await insertBareSource(margay.db);
  await storeEvents(
    margay.db,
    source,
    ["W0UMA", "W0JUNO", "W0UMA", "W0UMA"].map((who, index) => {
      const eventTime = at(-1_000 + index * 10);
      const raw = auditEntry(index === 3 ? "kiln_cooled" : "kiln_lit", eventTime, { who });
      return { eventTime, raw, action: String(raw["action"]) };
    }),
  );
});
afterAll(() => margay.close());

const ctx = () => margay.ctx(now);

async function trial(input: StartTrialInput) {
  const { id } = await startTrial(ctx(), input);
  await runNextTrial(ctx());
  return getTrial(ctx(), id);
}

const titlesOf = ({ alerts }: Awaited<ReturnType<typeof trial>>) =>
  alerts?.asItIs.map(({ title }) => title);

describe("a definition that is not saved", () => {
  it("is tried as it is written", async () => {
    const done = await trial({ definition: aTestDefinition(), days: 3 });
    expect(done).toMatchObject({ status: "DONE", draft: true, ruleTitle: "Kiln lit", scanned: 3 });
    expect(titlesOf(done)).toEqual(["Person W0UMA lit a kiln", "Person W0JUNO lit a kiln"]);
    const listed = await listTrials(ctx(), { ruleId: done.ruleId, limit: 5 });
    expect(listed.data.map(({ id }) => id)).toContain(done.id);
  });

  it("is tried instead of the saved one, with its settings and exceptions", async () => {
    const { id: ruleId } = await createCustomRule(ctx(), { definition: aTestDefinition() });
    await updateDetection(ctx(), ruleId, { severity: "INFO" });
    await createException(ctx(), ruleId, { kind: "USER", value: "W0JUNO" });
    const definition = aTestDefinition({ alertTitle: "{actor.user.name} was at the kiln" });
    const done = await trial({ ruleId, definition, days: 3 });
    expect(titlesOf(done)).toEqual(["Person W0UMA was at the kiln"]);
    expect(done.result?.asItIs.settings.severity).toBe("INFO");
    expect(titlesOf(await trial({ ruleId, days: 3 }))).toEqual(["Person W0UMA lit a kiln"]);
  });

  it.each<[string, StartTrialInput, string]>([
    ["nothing at all", { days: 3 }, "ruleId"],
    [
      "what cannot be compiled",
      {
        definition: aTestDefinition({
          conditions: { all: [{ field: "action", op: "regex", value: "(" }] },
        }),
        days: 3,
      },
      "definition.conditions.all.0.value",
    ],
    [
      "another rule than a custom one",
      { ruleId: "Slack.AuditLogs.OrgDeleted", definition: aTestDefinition(), days: 3 },
      "ruleId",
    ],
  ])("is refused when it is %s", async (_name, input, field) => {
    const refused = startTrial(ctx(), input);
    await expect(refused).rejects.toMatchObject({ code: "invalid_input" });
    await expect(refused).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });
});
