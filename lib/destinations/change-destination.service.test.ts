import { describe, expect, it } from "vitest";

import {
  confirmDestinationPresence,
  deleteDestination,
  finishDestination,
  getDestination,
  loadDestinationAccess,
  markProblem,
  recheckDestinations,
  replaceCredential,
  sendDestinationTest,
  sendDestinationWelcome,
  updateDestination,
} from "./server";
import { destinationLab, refusedFields } from "@/lib/testing/destination-lab";

const { slack, ids, ctx, db, app, appId, reinstall, add } = destinationLab();

describe("a destination", () => {
  it("goes to another channel when that is good, and stays when it is not", async () => {
    const { id } = await add(app());
    await db().$transaction((tx) =>
      markProblem(tx, id, { code: "is_archived", message: "It is archived." }, new Date()),
    );
    expect(
      await refusedFields(updateDestination(ctx(), id, { values: { channel: ids().archived } })),
    ).toHaveProperty(["values.channel"]);
    expect(await getDestination(ctx(), id)).toMatchObject({
      place: "#security-alerts",
      health: { state: "NEEDS_ATTENTION", action: "CHECK_AGAIN" },
    });
    const moved = await updateDestination(ctx(), id, {
      values: { channel: "#night-shift" },
      name: "Moved",
      timeZone: "Asia/Kolkata",
      threadNotes: false,
    });
    expect(moved).toMatchObject({
      name: "Moved",
      place: "#night-shift",
      timeZone: "Asia/Kolkata",
      threadNotes: false,
      health: { state: "SETUP_UNFINISHED" },
    });
    expect(await loadDestinationAccess(db(), id)).toMatchObject({
      lane: `slack:${ids().team}:${ids().night}`,
    });
  });

  it("is paused, resumed and finished", async () => {
    const { id } = await add(app());
    const state = async (change: Promise<{ health: { state: string } }>) =>
      (await change).health.state;
    expect(await state(updateDestination(ctx(), id, { paused: true }))).toBe("PAUSED");
    expect(await state(finishDestination(ctx(), id))).toBe("PAUSED");
    expect(await state(updateDestination(ctx(), id, { paused: false }))).toBe("HEALTHY");
    expect(await state(finishDestination(ctx(), id))).toBe("HEALTHY");
  });

  it("is gone with its secrets when it was the last of its app", async () => {
    const values = app();
    const [one, two] = [await add(values), await add(values)];
    const credentialId = one.credential.id;
    const secrets = () => db().destinationSecret.count({ where: { credentialId } });
    await deleteDestination(ctx(), one.id);
    expect(await secrets()).toBe(3);
    await deleteDestination(ctx(), two.id);
    expect(await secrets()).toBe(0);
    await expect(getDestination(ctx(), two.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteDestination(ctx(), two.id)).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await loadDestinationAccess(db(), two.id)).toBeNull();
    await expect(add({ channel: ids().night }, { credentialId })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await add(values)).credential.id).toBe(credentialId);
    expect(await secrets()).toBe(3);
  });
});

describe("trying it", () => {
  it("says what happened, and makes a problem of what a person must mend once the wizard is done", async () => {
    const values = app();
    const { id } = await add(values);
    const place = { channel: ids().alerts, who: appId(values) };
    const health = async () => (await getDestination(ctx(), id)).health;
    slack().chat.remove(place);
    const absent = { ok: false, code: "not_in_channel" };
    expect(await confirmDestinationPresence(ctx(), id)).toMatchObject(absent);
    expect(await sendDestinationWelcome(ctx(), id)).toMatchObject(absent);
    expect(await health()).toMatchObject({ state: "SETUP_UNFINISHED" });

    await finishDestination(ctx(), id);
    expect(await sendDestinationTest(ctx(), id)).toMatchObject({
      ...absent,
      message: "Margay is not in the channel. Type /invite @Margay there.",
    });
    expect(await health()).toMatchObject({
      state: "NEEDS_ATTENTION",
      reason: "Margay is not in the channel. Type /invite @Margay there.",
    });

    slack().chat.invite(place);
    expect(await confirmDestinationPresence(ctx(), id)).toMatchObject({
      ok: true,
      code: null,
      message: "Margay is in #security-alerts.",
    });
    expect(await health()).toMatchObject({ state: "HEALTHY" });
    expect(await sendDestinationWelcome(ctx(), id)).toMatchObject({ ok: true });
    expect(await sendDestinationTest(ctx(), id)).toMatchObject({ ok: true });
    expect(slack().chat.messages({ channel: ids().alerts }).at(-1)?.text).toContain("Test");
  });

  it("keeps the problem of a bot that may look at its channel but not post there", async () => {
    const { id } = await add(app());
    await finishDestination(ctx(), id);
    slack().faults.set("scope-removed", { scope: "chat:write" });
    expect(await confirmDestinationPresence(ctx(), id)).toMatchObject({ code: "missing_scope" });
    const later = { ...ctx(), now: new Date(Date.now() + 120_000) };
    await recheckDestinations(later);
    expect((await getDestination(ctx(), id)).health).toMatchObject({ state: "NEEDS_ATTENTION" });
    slack().faults.clear();
    expect(await confirmDestinationPresence(ctx(), id)).toMatchObject({ ok: true });
    expect((await getDestination(ctx(), id)).health).toMatchObject({ state: "HEALTHY" });
  });

  it("does not take an outage for a problem of the destination", async () => {
    const { id } = await add(app());
    await finishDestination(ctx(), id);
    slack().faults.set("reply-lost");
    expect(await sendDestinationTest(ctx(), id)).toMatchObject({
      ok: false,
      code: "network_error",
      message: expect.stringMatching(/Try again\.$/) as string,
    });
    expect((await getDestination(ctx(), id)).health).toMatchObject({ state: "HEALTHY" });
  });

  it("is done again by itself until a problem is mended", async () => {
    const { id } = await add(app());
    await finishDestination(ctx(), id);
    const start = new Date();
    const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
    slack().chat.archive({ channel: ids().alerts });
    await db().$transaction((tx) =>
      markProblem(tx, id, { code: "not_in_channel", message: "Not there." }, start),
    );
    expect(await recheckDestinations(ctx(at(55)), 200)).toBe(0);
    expect((await getDestination(ctx(), id)).health.reason).toBe("Not there.");
    expect(await recheckDestinations(ctx(at(65)), 200)).toBe(0);
    expect((await getDestination(ctx(), id)).health.reason).toContain("archived");
    slack().chat.unarchive({ channel: ids().alerts });
    expect(await recheckDestinations(ctx(at(120)), 200)).toBe(0);
    expect(await recheckDestinations(ctx(at(130)), 200)).toBeGreaterThan(0);
    expect((await getDestination(ctx(), id)).health).toMatchObject({ state: "HEALTHY" });
  });
});

describe("replacing an app's credentials", () => {
  it("is done for all of its destinations at once, and lets what was held up go", async () => {
    const values = app();
    const first = await add(values);
    const { id: credentialId } = first.credential;
    const second = await add({ channel: ids().night }, { credentialId });
    for (const { id } of [first, second]) {
      await db().$transaction((tx) =>
        markProblem(tx, id, { code: "token_revoked", message: "It is dead." }, new Date()),
      );
    }
    const botToken = reinstall(values);
    slack().chat.archive({ channel: ids().night });
    const replaced = await replaceCredential(ctx(), credentialId, { values: { botToken } });
    expect(JSON.stringify(replaced)).not.toContain(botToken);
    for (const { id } of [first, second]) {
      const access = await loadDestinationAccess(db(), id);
      const { clientSecret, signingSecret } = values;
      expect(access?.access.secrets).toEqual({ clientSecret, signingSecret, botToken });
    }
    expect((await getDestination(ctx(), first.id)).health.state).toBe("SETUP_UNFINISHED");
    expect((await getDestination(ctx(), second.id)).health.reason).toContain("archived");
  });

  it("refuses what does not work, and what belongs to another app or place", async () => {
    const values = app();
    const { credential, id } = await add(values);
    const replace = (given: Record<string, string>) =>
      refusedFields(replaceCredential(ctx(), credential.id, { values: given }));
    expect(await replace({ botToken: "xoxb-unknown-token" })).toHaveProperty(["values.botToken"]);
    expect(await replace({ clientId: "1.2" })).toHaveProperty(["values"]);
    expect(await replace({ channel: ids().night })).toHaveProperty(["values.channel"]);
    const other = slack().world.workspaces.find(({ id: team }) => team !== ids().team);
    const elsewhere = reinstall(values, { teamId: other?.id ?? "" });
    expect(await replace({ botToken: elsewhere })).toHaveProperty(["values"]);
    const weak = reinstall(values);
    slack().faults.set("scope-removed", { token: weak, scope: "im:write" });
    expect((await replace({ botToken: weak }))["values.botToken"]).toContain("im:write");
    const access = await loadDestinationAccess(db(), id);
    expect(access?.access.secrets["botToken"]).toBe(values.botToken);
  });

  it("opens the way out when the stored ones no longer open", async () => {
    const values = app();
    const { credential, id } = await add(values);
    await db().destinationSecret.updateMany({
      where: { credentialId: credential.id },
      data: { value: "xoxb-never-sealed" },
    });
    const { botToken, clientSecret, signingSecret } = values;
    const replace = (given: Record<string, string>) =>
      replaceCredential(ctx(), credential.id, { values: given });
    expect(await refusedFields(replace({ botToken }))).toHaveProperty(["values.signingSecret"]);
    await replace({ botToken, clientSecret, signingSecret });
    expect((await loadDestinationAccess(db(), id))?.access.secrets).toEqual({
      botToken,
      clientSecret,
      signingSecret,
    });
  });
});
