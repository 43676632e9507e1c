import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { LogTypeId } from "@/lib/log-types/registry";
import { startSlackMargay, type SlackMargay } from "@/lib/testing/slack-margay";
import { pressAllow } from "@/lib/testing/slack-wizard";
import { compareWithSlack } from "@/lib/testing/stored-events";

import {
  chooseWorkspace,
  completeGrant,
  createLogSource,
  getLogSource,
  pollLogSource,
  saveLogSource,
  setCredentials,
  startLogSource,
  verifyLogSource,
} from "../server";

const integration = "Slack.IntegrationLogs";
const access = "Slack.AccessLogs";

let started: SlackMargay;
let slack: SlackMargay["slack"];
let ctx: ReturnType<SlackMargay["ada"]["ctx"]>;
beforeAll(async () => {
  started = await startSlackMargay();
  slack = started.slack;
  ctx = started.ada.ctx();
});
afterEach(() => slack.faults.clear());
afterAll(() => started.close());

const manifest = {
  display_information: { name: "Log reader" },
  features: { bot_user: { display_name: "Log reader" } },
  oauth_config: {
    redirect_urls: ["https://margay.example/api/slack/oauth/callback"],
    scopes: { user: ["admin"], bot: ["team:read"] },
  },
  settings: { org_deploy_enabled: true },
};

/** A source whose app is made for a whole organisation, up to "Grant Access"; the app is in these workspaces. */
async function organizationSource(logType: LogTypeId, workspaces: string[]) {
  const { id } = await createLogSource(ctx, { name: "Fernhollow", plan: "ENTERPRISE", logType });
  const { appId, clientId, clientSecret } = slack.createApp(manifest);
  await setCredentials(ctx, id, { clientId, clientSecret });
  await saveLogSource(ctx, id);
  for (const workspace of workspaces) slack.addAppToWorkspace(appId, workspace);
  const allow = async () => {
    const where = { team: slack.world.organisation.id, persona: "org-owner" };
    await completeGrant(ctx, await pressAllow(slack, ctx, id, where));
    return getLogSource(ctx, id);
  };
  return { id, appId, allow };
}

/** The organisation's workspaces; its owner is no member of the last one. */
const workspace = (index: number) => {
  const found = slack.world.workspaces[index];
  if (!found) throw new Error("The simulated organisation has fewer workspaces.");
  return found;
};
const main = () => workspace(0);
const second = () => workspace(1);
const foreign = () => workspace(2);

async function pulled(id: string) {
  await startLogSource(ctx, id);
  await pollLogSource(started.margay.ctx(), id);
  return started.margay.db.poll.findFirstOrThrow({
    where: { sourceId: id },
    orderBy: { id: "desc" },
  });
}

describe("an app on a whole organization", () => {
  it("reads the access log of all workspaces", async () => {
    const { id, allow } = await organizationSource(access, [main().id]);
    expect(await allow()).toMatchObject({
      verification: { ok: true },
      installation: { kind: "organization", id: slack.world.organisation.id },
    });
    expect(await pulled(id)).toMatchObject({ errorCode: null, drained: true });
    const truth = slack.world.accessRows({ teamId: slack.world.organisation.id });
    const stored = await compareWithSlack(started.margay.db, id, truth, combination);
    expect(stored).toMatchObject({ lost: 0, twice: 0 });
  });

  it.each([integration, access] as const)(
    "reads the only workspace that it is in, where Slack wants one named: %s",
    async (logType) => {
      slack.faults.set("team-id-required");
      const { id, allow } = await organizationSource(logType, [main().id]);
      expect(await allow()).toMatchObject({
        verification: { ok: true },
        installation: { kind: "workspace", id: main().id, name: main().name },
      });
      expect(await pulled(id)).toMatchObject({ errorCode: null, drained: true });
      const { db } = started.margay;
      const compared =
        logType === access
          ? await compareWithSlack(
              db,
              id,
              slack.world.accessRows({ teamId: main().id, siteOnly: true }),
              combination,
            )
          : await compareWithSlack(db, id, slack.world.integrationRows({ teamId: main().id }));
      expect(compared).toMatchObject({ lost: 0, twice: 0 });
    },
  );

  it("lets a person choose where it is in several, and keeps the choice", async () => {
    const { id, allow } = await organizationSource(integration, [main().id, second().id]);
    const granted = await allow();
    const both = [main(), second()].map(({ id: team, name }) => ({ id: team, name }));
    expect(granted.verification).toMatchObject({
      ok: false,
      code: "workspace_needed",
      workspaces: both,
    });
    await expect(startLogSource(ctx, id)).rejects.toMatchObject({ code: "conflict" });
    const chosen = await chooseWorkspace(ctx, id, { workspaceId: second().id });
    expect(chosen).toMatchObject({
      verification: { ok: true },
      installation: { kind: "workspace", id: second().id, name: second().name },
    });
    expect(chosen.verification?.workspaces).toBeUndefined();
    await pulled(id);
    const truth = slack.world.integrationRows({ teamId: second().id });
    const { db } = started.margay;
    expect(await compareWithSlack(db, id, truth)).toMatchObject({ lost: 0, twice: 0 });

    const before = await db.logSource.findUniqueOrThrow({ where: { id } });
    expect(await verifyLogSource(ctx, id)).toMatchObject({ verification: { ok: true } });
    expect(await allow()).toMatchObject({ installation: { id: second().id } });
    const after = await db.logSource.findUniqueOrThrow({ where: { id } });
    expect(after.pullState).toEqual(before.pullState);
    await expect(chooseWorkspace(ctx, id, { workspaceId: main().id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("a log source of its own") as string,
    });
  });

  it("says so where it is in no workspace, and where its installer is in none of them", async () => {
    const none = await organizationSource(integration, []);
    expect((await none.allow()).verification).toMatchObject({
      ok: false,
      code: "workspace_missing",
    });
    slack.addAppToWorkspace(none.appId, main().id);
    expect(await verifyLogSource(ctx, none.id)).toMatchObject({ verification: { ok: true } });

    const far = await organizationSource(integration, [main().id, foreign().id]);
    await far.allow();
    const refused = await chooseWorkspace(ctx, far.id, { workspaceId: foreign().id });
    expect(refused.verification).toMatchObject({ ok: false, code: "not_in_workspace" });
    expect(refused.verification?.workspaces).toHaveLength(2);
    expect(refused.installation).toMatchObject({ kind: "organization" });
    const elsewhere = { workspaceId: slack.world.businessWorkspace.id };
    expect((await chooseWorkspace(ctx, far.id, elsewhere)).verification).toMatchObject({
      code: "workspace_needed",
    });
  });

  it("stops and says so when Slack comes to want a workspace named", async () => {
    const { id, allow } = await organizationSource(access, [main().id, second().id]);
    await allow();
    await pulled(id);
    slack.faults.set("team-id-required");
    await pollLogSource(started.margay.ctx(), id);
    const { db } = started.margay;
    expect(await db.logSource.findUniqueOrThrow({ where: { id } })).toMatchObject({
      lastErrorCode: "missing_argument",
      lastErrorClass: "workspace",
      nextPollAt: null,
    });
    await verifyLogSource(ctx, id);
    await chooseWorkspace(ctx, id, { workspaceId: main().id });
    await pollLogSource(started.margay.ctx(), id);
    expect(await db.logSource.findUniqueOrThrow({ where: { id } })).toMatchObject({
      lastErrorCode: null,
      slackTeamId: main().id,
    });
  });
});

it("a workspace's own app has nothing to choose", async () => {
  const { id } = await createLogSource(ctx, { name: "A", plan: "PRO", logType: access });
  await expect(chooseWorkspace(ctx, id, { workspaceId: "T0ABC" })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(chooseWorkspace(ctx, id, { workspaceId: "E0ABC" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

function combination(row: unknown): unknown {
  const { user_id, ip, user_agent } = row as Record<string, unknown>;
  return [user_id, ip, user_agent];
}
