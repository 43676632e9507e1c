import { describe, expect, it } from "vitest";

import { listAuditEntries } from "@/lib/audit/server";

import {
  checkDestination,
  getDestination,
  listDestinationCredentials,
  listDestinations,
  loadDestinationAccess,
  sendDestinationWelcome,
  updateDestination,
} from "./server";
import { destinationLab, filters, refusedFields } from "@/lib/testing/destination-lab";

const { slack, ids, ctx, db, app, add } = destinationLab();

describe("adding a destination", () => {
  it("seals the secrets, each for its row, and answers, audits and lists none of them", async () => {
    const values = app();
    const added = await add({ ...values, botToken: ` ${values.botToken}\n` });
    expect(added).toMatchObject({
      type: "slack-bot",
      name: "Night watch",
      place: "#security-alerts",
      values: { clientId: values.clientId, channel: ids().alerts },
      setupStep: "INVITE",
      health: { state: "SETUP_UNFINISHED", action: "FINISH_SETUP" },
      waiting: 0,
      ...filters,
    });
    const rows = await db().destinationSecret.findMany({
      where: { credentialId: added.credential.id },
      select: { field: true, value: true },
    });
    expect(rows.map(({ field }) => field).toSorted()).toEqual([
      "botToken",
      "clientSecret",
      "signingSecret",
    ]);
    const access = await loadDestinationAccess(db(), added.id);
    const { clientSecret, signingSecret, botToken } = values;
    expect(access?.access.secrets).toEqual({ clientSecret, signingSecret, botToken });
    expect(access).toMatchObject({
      lane: `slack:${ids().team}:${ids().alerts}`,
      threadNotes: true,
      problem: null,
    });
    const said = JSON.stringify([
      added,
      rows,
      await listDestinations(ctx(), { limit: 50 }),
      await listDestinationCredentials(ctx()),
      await listAuditEntries(ctx(), { limit: 200 }),
      await db().destinationCredential.findMany(),
      await db().destination.findMany(),
    ]);
    for (const secret of [clientSecret, signingSecret, botToken])
      expect(said).not.toContain(secret);
  });

  it("does not open a secret that was moved to another row", async () => {
    const [one, two] = [await add(app()), await add(app())];
    const sealed = (credentialId: string) =>
      db().destinationSecret.findFirstOrThrow({
        where: { credentialId, field: "botToken" },
        select: { id: true, value: true },
      });
    const { value } = await sealed(two.credential.id);
    const { id } = await sealed(one.credential.id);
    await db().destinationSecret.update({ where: { id }, data: { value } });
    await expect(loadDestinationAccess(db(), one.id)).rejects.toMatchObject({
      code: "secret_unreadable",
      errorClass: "mend",
    });
    const calls = slack().requests.length;
    expect(await sendDestinationWelcome(ctx(), one.id)).toMatchObject({
      ok: false,
      code: "secret_unreadable",
    });
    expect(slack().requests.length).toBe(calls);
  });

  it("says each thing that is wrong at its field, and keeps nothing", async () => {
    const good = app();
    const before = await db().destination.count();
    expect(await refusedFields(add({}))).toEqual({
      "values.channel": "Enter the Channel ID or Channel Name.",
      "values.clientId": "Enter the Client ID.",
      "values.clientSecret": "Enter the Client Secret.",
      "values.signingSecret": "Enter the Signing Secret.",
      "values.botToken": "Enter the Bot OAuth Token.",
    });
    expect(await refusedFields(add({ ...good, channel: "#nowhere" }))).toEqual({
      "values.channel": expect.stringContaining("/invite @Margay") as string,
    });
    expect(await refusedFields(add({ ...good, botToken: "xoxb-unknown-token" }))).toEqual({
      "values.botToken": expect.stringContaining("no longer accepts") as string,
    });
    expect(await refusedFields(add({ ...good, other: "x" }))).toHaveProperty(["values.other"]);
    expect(await refusedFields(add({ ...good, clientId: "1".repeat(101) }))).toHaveProperty([
      "values.clientId",
    ]);
    expect(await refusedFields(add(good, { logTypes: ["Slack.Nothing"] }))).toHaveProperty([
      "logTypes",
    ]);
    expect(await refusedFields(add(good, { severities: [] }))).toHaveProperty(["severities"]);
    expect(await refusedFields(add(good, { alertTypes: [] }))).toHaveProperty(["alertTypes"]);
    expect(await refusedFields(add(good, { timeZone: "Mars/Olympus" }))).toHaveProperty([
      "timeZone",
    ]);
    expect(await refusedFields(add(good, { type: "carrier-pigeon" }))).toHaveProperty(["type"]);
    slack().faults.set("reply-lost");
    expect(await refusedFields(add(good))).toEqual({
      values: expect.stringContaining("could not be reached") as string,
    });
    expect(await db().destination.count()).toBe(before);
  });

  it("asks only for a channel when the app is known already", async () => {
    const first = await add(app());
    const credentialId = first.credential.id;
    expect(await refusedFields(add({ botToken: "x" }, { credentialId }))).toHaveProperty([
      "values.botToken",
    ]);
    const second = await add({ channel: ids().night }, { credentialId, name: "Second" });
    expect(second.credential).toEqual({ ...first.credential, sharedBy: 2 });
    expect(second).toMatchObject({ place: "#night-shift", warnings: [] });
    const [credential] = (await listDestinationCredentials(ctx())).data;
    expect(credential).toMatchObject({
      id: credentialId,
      label: `${slack().world.mainWorkspace.name} (workspace)`,
      storedSecrets: ["botToken", "clientSecret", "signingSecret"],
      destinations: [
        { id: first.id, name: "Night watch" },
        { id: second.id, name: "Second" },
      ],
    });
    expect(
      await refusedFields(add({ channel: ids().night }, { credentialId, type: "slack-webhook" })),
    ).toHaveProperty(["values.channel"]);
  });

  it("warns where two bring the same alerts to the same channel", async () => {
    const { id: channel } = slack().chat.createChannel({ name: "twice" });
    const values = { ...app(), channel };
    const first = await add(values, { name: "First" });
    const second = await add(values, { name: "Second" });
    expect(second.warnings).toEqual([expect.stringContaining("“First”")]);
    expect((await getDestination(ctx(), first.id)).warnings).toEqual([
      expect.stringContaining("“Second”"),
    ]);
    for (const change of [{ severities: ["LOW" as const] }, { paused: true }]) {
      const changed = await updateDestination(ctx(), second.id, change);
      expect(changed.warnings).toEqual([]);
    }
    const check = {
      type: "slack-bot",
      credentialId: first.credential.id,
      values: { channel },
    };
    const { timeZone: _, ...chosen } = filters;
    const { warnings } = await checkDestination(ctx(), { ...check, ...chosen });
    expect(warnings).toEqual([expect.stringContaining("“First”")]);
  });
});

describe("checking what was entered so far", () => {
  it("asks nobody before there is a token, and says what it found when there is", async () => {
    const values = app();
    const { name } = slack().world.mainWorkspace;
    const check = (given: Record<string, string>) =>
      checkDestination(ctx(), { type: "slack-bot", values: given });
    expect(await check({})).toEqual({ problems: [], findings: [], warnings: [], complete: false });
    const calls = slack().requests.length;
    expect(
      (await check({ channel: "not a channel", clientSecret: "xoxb-1-2-3" })).problems,
    ).toHaveLength(2);
    expect(slack().requests.length).toBe(calls);
    expect(await check({ botToken: values.botToken })).toEqual({
      problems: [],
      findings: [{ field: "botToken", message: `Works in the workspace ${name}.` }],
      warnings: [],
      complete: false,
    });
    const all = await check(values);
    expect(all).toMatchObject({ problems: [], complete: true });
    expect(all.findings).toHaveLength(2);
  });

  it("lets what is stored stand in when a destination is edited", async () => {
    const { id } = await add(app());
    const check = { type: "slack-bot", destinationId: id };
    expect(await checkDestination(ctx(), { ...check, values: {} })).toMatchObject({
      complete: true,
    });
    const answer = await checkDestination(ctx(), { ...check, values: { channel: ids().archived } });
    expect(answer).toMatchObject({ complete: false, problems: [{ field: "channel" }] });
  });
});
