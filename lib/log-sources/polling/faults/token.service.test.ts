import { afterEach, describe, expect, it } from "vitest";

import type { FaultName } from "@/e2e/slack-simulator/faults/registry";
import { type LogTypeId, logTypeIds } from "@/lib/log-types/registry";
import { compareLog, evenly, simulatedLogs } from "@/lib/testing/simulated-logs";
import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { grantedSource, pressAllow } from "@/lib/testing/slack-wizard";

import {
  claimDueSources,
  completeGrant,
  finishLogSource,
  getLogSource,
  pollLogSource,
  startLogSource,
} from "../../server";

const { slack, margay, ada } = await slackMargayForFile();
// The organization's sources share its calls of a minute; one case must not live on what another spent.
afterEach(async () => void (await margay.db.poll.deleteMany()));

/** Twelve entries of the last seconds. */
const happen = (logType: LogTypeId) =>
  simulatedLogs[logType].add(slack, evenly(12, Date.now() - 6_000, Date.now()));

const poll = (id: string) => pollLogSource(margay.ctx(), id);
const row = (id: string) => margay.db.logSource.findUniqueOrThrow({ where: { id } });
const ledger = (sourceId: string) =>
  margay.db.poll.findFirstOrThrow({ where: { sourceId }, orderBy: { id: "desc" } });

async function readySource(logType: LogTypeId): Promise<string> {
  const ctx = ada.ctx();
  const { id } = await grantedSource(slack, ctx, { logType });
  await startLogSource(ctx, id);
  await finishLogSource(ctx, id, { noDataAlarm: { enabled: true, minutes: 60 } });
  happen(logType);
  await poll(id);
  return id;
}

async function expectComplete(id: string, logType: LogTypeId): Promise<void> {
  const { lost, twice } = await compareLog(margay.db, slack, { id, logType });
  expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
}

type Refusal = { code: string; errorClass: string };
type Case = [what: string, FaultName, audit: object, web: object, audit: Refusal, web: Refusal];

const dead = (code: string): Refusal => ({ code, errorClass: "reauthorize" });
const noAuthentication = dead("invalid_authentication");

/** What a person must mend: settings and outcome for the audit log, and for the two logs of the Web API. */
const cases: Case[] = [
  ["token revoked", "token-revoked", {}, {}, noAuthentication, dead("token_revoked")],
  ["account inactive", "account-inactive", {}, {}, noAuthentication, dead("account_inactive")],
  ["app uninstalled", "app-uninstalled", {}, {}, noAuthentication, dead("token_revoked")],
  [
    "scope removed",
    "scope-removed",
    { scope: "auditlogs:read" },
    { scope: "admin" },
    { code: "invalid_authentication", errorClass: "scope" },
    { code: "missing_scope", errorClass: "scope" },
  ],
  [
    "plan downgraded",
    "plan-downgraded",
    { plan: "business" },
    { plan: "free" },
    { code: "feature_not_enabled", errorClass: "plan" },
    { code: "paid_only", errorClass: "plan" },
  ],
  [
    "installer demoted",
    "installer-demoted",
    {},
    {},
    { code: "user_not_authorized", errorClass: "access" },
    { code: "no_permission", errorClass: "access" },
  ],
  [
    "an address that is not on the allow list, and auth.test that says that the token lives",
    "ip-allow-list",
    { authTest: "passes" },
    { authTest: "passes" },
    { code: "invalid_authentication", errorClass: "address" },
    { code: "invalid_auth", errorClass: "address" },
  ],
  [
    "invalid_auth, and auth.test that says that the token is dead",
    "ip-allow-list",
    { authTest: "fails" },
    { authTest: "fails" },
    noAuthentication,
    dead("invalid_auth"),
  ],
];

describe.each(logTypeIds)("%s", (logType) => {
  const isAudit = logType === "Slack.AuditLogs";

  it.each(cases)("%s: stops, says why, and goes on where it was", async (...theCase) => {
    const [, fault, auditSettings, webSettings, auditRefusal, webRefusal] = theCase;
    const { code, errorClass } = isAudit ? auditRefusal : webRefusal;
    const id = await readySource(logType);
    happen(logType);
    slack.faults.set(fault, isAudit ? auditSettings : webSettings);
    await poll(id);
    expect(await ledger(id)).toMatchObject({ errorCode: code, newRows: 0, drained: false });
    expect(await row(id)).toMatchObject({ lastErrorCode: code, lastErrorClass: errorClass });
    expect((await row(id)).nextPollAt).toBeNull();
    expect((await getLogSource(ada.ctx(), id)).health).toMatchObject({
      state: "NEEDS_ATTENTION",
      action: "GRANT_ACCESS",
    });
    const later = new Date(Date.now() + 86_400_000);
    expect(await claimDueSources(margay.ctx(later))).not.toContain(id);

    happen(logType);
    slack.faults.clear();
    const ctx = ada.ctx();
    await completeGrant(ctx, await pressAllow(slack, ctx, id));
    expect(await claimDueSources(margay.ctx())).toContain(id);
    await poll(id);
    expect(await row(id)).toMatchObject({ lastErrorCode: null, consecutiveFailures: 0 });
    await expectComplete(id, logType);
  });

  it("does not believe in a dead token while auth.test cannot be asked", async () => {
    const id = await readySource(logType);
    happen(logType);
    slack.faults.set("ip-allow-list", { authTest: "passes" });
    slack.faults.set("server-error", {}, { endpoint: "auth.test" });
    await poll(id);
    const { lastErrorClass, nextPollAt } = await row(id);
    expect(lastErrorClass).toBe("transient");
    expect(nextPollAt?.getTime()).toBeGreaterThan(Date.now() + 50_000);
    slack.faults.clear();
    await poll(id);
    await expectComplete(id, logType);
  });

  it.each(isAudit ? [] : (["team_added_to_org", "org_login_required"] as const))(
    "waits for an organisation's migration to end (%s)",
    async (error) => {
      const id = await readySource(logType);
      happen(logType);
      slack.faults.set("org-migration", { error });
      for (const failures of [1, 2]) {
        await poll(id);
        expect(await ledger(id)).toMatchObject({ errorCode: error, newRows: 0 });
        const { lastErrorClass, consecutiveFailures, nextPollAt } = await row(id);
        expect({ lastErrorClass, consecutiveFailures }).toEqual({
          lastErrorClass: "migration",
          consecutiveFailures: failures,
        });
        expect(nextPollAt?.getTime()).toBeGreaterThan(Date.now() + 50_000 * failures);
      }
      slack.faults.clear();
      await poll(id);
      expect(await row(id)).toMatchObject({ lastErrorCode: null, consecutiveFailures: 0 });
      await expectComplete(id, logType);
    },
  );
});
