import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { linkSlackUser, unlinkSlackUser } from "@/lib/slack-users/server";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";
import { bearerOf, signedIn, type TestSession } from "@/lib/testing/test-session";

import { confirmSlackLink, getWaitingLink } from "./server";

let lab: InteractionLab;
let admin: TestSession;
beforeAll(async () => {
  lab = await startInteractionLab();
  admin = await signedIn("Admin");
});
afterAll(() => lab.close());

const tokenIn = (text: string) => /token=([\w-]+)/.exec(text)?.[1] ?? "";

/** Somebody whom Margay does not know presses something, and is shown a link. */
async function unknownPress(actionId = "update_status", value: string | undefined = "TRIAGED") {
  const person = lab.person();
  const alert = await lab.posted();
  await lab.press(person, alert.ts, actionId, value);
  const note = await lab.note(person, /does not know yet which account is yours/);
  return { person, ...alert, token: tokenIn(JSON.stringify(note.blocks)) };
}

const links = (slackUserId: string) =>
  lab.margay.db.slackUserLink.findMany({ where: { slackUserId } });

describe("somebody whom Margay does not know", () => {
  it("links their accounts, and what they pressed is done as them", async () => {
    const { person, id, token } = await unknownPress();
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
    const me = await signedIn("Analyst");
    const waiting = await getWaitingLink(me.ctx(), token);
    expect(waiting).toMatchObject({
      slackUserId: person.id,
      slackUserName: person.name,
      click: expect.stringMatching(/^Set the status of “Odd export .*” to Triaged$/) as string,
    });
    expect(await links(person.id)).toEqual([]);
    const confirmed = await confirmSlackLink(me.ctx(), { token });
    expect(confirmed).toMatchObject({ done: true, alertId: id });
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
    expect((await lab.story(id)).at(-1)).toMatchObject({ actorName: "Some Analyst" });
    const entries = await lab.margay.db.auditEntry.findMany({
      where: { action: "LINK_SLACK_USER", targetId: me.userId },
    });
    expect(entries).toMatchObject([
      { actorId: me.userId, details: { slackUserId: person.id, slackUserName: person.name } },
    ]);
  });

  it("needs neither a name nor an address in Slack, before and after", async () => {
    const person = lab.person();
    const { userId, ctx } = await lab.account("Analyst", person);
    lab.slack.chat.setProfile({ userId: person.id, email: null, name: "" });
    const { id, ts } = await lab.posted();
    await lab.press(person, ts, "update_status", "TRIAGED");
    const note = await lab.note(person, /does not know yet/);
    const token = tokenIn(JSON.stringify(note.blocks));
    expect(await getWaitingLink(ctx(), token)).toMatchObject({ slackUserId: person.id });
    await confirmSlackLink(ctx(), { token });
    await lab.press(person, ts, "set_assignee", person.id);
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED", assigneeId: userId });
  });

  it("is shown the link alone, once a click, and the newest counts", async () => {
    const { person, ts, token } = await unknownPress();
    const said = lab.slack.chat.messages({ channel: lab.channel });
    const shown = said.filter(({ blocks }) => JSON.stringify(blocks).includes("/link/slack"));
    expect(shown.every(({ onlyFor }) => onlyFor !== null)).toBe(true);
    const stored = await lab.margay.db.slackPendingAction.findMany();
    expect(JSON.stringify(stored)).not.toContain(token);
    await lab.press(person, ts, "update_status", "CLOSED");
    const pending = () =>
      lab.margay.db.slackPendingAction.count({ where: { slackUserId: person.id, usedAt: null } });
    expect(await pending()).toBe(1);
    await expect(confirmSlackLink(admin.ctx(), { token })).rejects.toMatchObject({
      code: "not_found",
    });
    const [last] = lab.slack.chat.interactions(lab.bot.appId).slice(-1);
    const before = await lab.margay.db.slackPendingAction.findMany();
    await lab.slack.chat.replay(last?.id ?? "");
    expect(await lab.margay.db.slackPendingAction.findMany()).toEqual(before);
  });

  it("keeps the link when the click cannot be done any more", async () => {
    const { person, id, token } = await unknownPress();
    const reader = await signedIn("AnalystReadOnly");
    const confirmed = await confirmSlackLink(reader.ctx(), { token });
    expect(confirmed).toMatchObject({ done: false });
    expect(confirmed.outcome).toMatch(/Manage Alerts/);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
    expect(await links(person.id)).toMatchObject([{ userId: reader.userId }]);
  });

  it.each(["show_details", "boomerang"])("may have pressed %s", async (actionId) => {
    const { token, id } = await unknownPress(actionId, undefined);
    const me = await signedIn("Analyst");
    expect(await confirmSlackLink(me.ctx(), { token })).toMatchObject({ done: true, alertId: id });
  });
});

describe("a link", () => {
  it("works once, also for two at the same moment", async () => {
    const { person, token } = await unknownPress();
    const people = await Promise.all([1, 2, 3].map(() => signedIn("Analyst")));
    const tries = await Promise.allSettled(
      people.map(({ ctx }) => confirmSlackLink(ctx(), { token })),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await links(person.id)).toHaveLength(1);
    await expect(confirmSlackLink(admin.ctx(), { token })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("used already") as string,
    });
  });

  it("runs out after ten minutes, and leads nowhere when it is made up", async () => {
    const { person, token } = await unknownPress();
    const later = new Date(Math.max(Date.now(), lab.clock.ms()) + 10 * 60_000 + 1000);
    for (const refused of [
      confirmSlackLink(admin.ctx(later), { token }),
      getWaitingLink(admin.ctx(later), token),
    ]) {
      await expect(refused).rejects.toMatchObject({
        message: expect.stringContaining("run out") as string,
      });
    }
    await expect(getWaitingLink(admin.ctx(), "x".repeat(43))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await links(person.id)).toEqual([]);
  });

  it("is opened without changing anything, and confirmed from our own page only", async () => {
    const { person, token } = await unknownPress();
    for (const _time of [1, 2]) await getWaitingLink(admin.ctx(), token);
    const handler = await routeOf("confirmSlackLink");
    const call = (headers: Record<string, string>) =>
      callRoute(handler, {
        method: "POST",
        path: "/api/v1/slack-user-links/confirm",
        headers,
        body: { token },
      });
    const { headers } = await bearerOf("Admin");
    const refused = [
      await call({
        ...admin.headers,
        origin: "https://evil.example",
        "sec-fetch-site": "cross-site",
      }),
      await call({}),
      await call(headers),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 401, 403]);
    expect(await links(person.id)).toEqual([]);
    expect((await call(admin.headers)).status).toBe(200);
  });

  it("does not take somebody's account away who is linked meanwhile", async () => {
    const { person, token } = await unknownPress();
    const other = await signedIn("Analyst");
    const { credentialId } = lab.bot;
    await linkSlackUser(admin.ctx(), {
      credentialId,
      slackUserId: person.id,
      userId: other.userId,
    });
    await expect(confirmSlackLink(admin.ctx(), { token })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await links(person.id)).toMatchObject([{ userId: other.userId }]);
  });
});

describe("an admin", () => {
  const link = (slackUserId: string, userId: string, ctx = admin.ctx()) =>
    linkSlackUser(ctx, { credentialId: lab.bot.credentialId, slackUserId, userId });

  it("links by hand, which goes before the address, and unlinks", async () => {
    const person = lab.person();
    await lab.account("AnalystReadOnly", person);
    const { userId } = await signedIn("Analyst");
    const made = await link(person.id, userId);
    expect(made).toMatchObject({ slackUserName: person.name, user: { id: userId } });
    const { id, ts } = await lab.posted();
    await lab.press(person, ts, "update_status", "TRIAGED");
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
    await unlinkSlackUser(admin.ctx(), made.id);
    await lab.press(person, ts, "update_status", "CLOSED");
    await lab.note(person, /Manage Alerts/);
    await expect(unlinkSlackUser(admin.ctx(), made.id)).rejects.toMatchObject({
      code: "not_found",
    });
    const actions = await lab.margay.db.auditEntry.findMany({
      where: { targetId: userId },
      orderBy: { at: "asc" },
    });
    expect(actions.map(({ action }) => action)).toEqual(["LINK_SLACK_USER", "UNLINK_SLACK_USER"]);
  });

  it("and another link the same person at the same moment: one of them does", async () => {
    const person = lab.person();
    const people = await Promise.all([1, 2, 3].map(() => signedIn("Analyst")));
    const tries = await Promise.allSettled(people.map(({ userId }) => link(person.id, userId)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of tries)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "conflict" });
    expect(await links(person.id)).toHaveLength(1);
  });

  it("is told at the field what is wrong", async () => {
    const person = lab.person();
    const { userId } = await signedIn("Analyst");
    const gone = await signedIn("Analyst");
    await lab.margay.db.user.update({
      where: { id: gone.userId },
      data: { disabledAt: new Date() },
    });
    const field = (name: string) => ({ fields: { [name]: expect.any(String) as string } });
    await expect(link("U0NOBODY1", userId)).rejects.toMatchObject(field("slackUserId"));
    await expect(link("ada", userId)).rejects.toMatchObject(field("slackUserId"));
    await expect(link(`U${lab.bot.appId.slice(1)}`, userId)).rejects.toMatchObject(
      field("slackUserId"),
    );
    await expect(link(person.id, gone.userId)).rejects.toMatchObject(field("userId"));
    await expect(link(person.id, crypto.randomUUID())).rejects.toMatchObject(field("userId"));
    const nowhere = { credentialId: crypto.randomUUID(), slackUserId: person.id, userId };
    await expect(linkSlackUser(admin.ctx(), nowhere)).rejects.toMatchObject(field("credentialId"));
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)("is needed for it; %s is none", async (role) => {
    const { ctx, userId } = await signedIn(role);
    await expect(link(lab.person().id, userId, ctx())).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("does not believe the address of a person of another company", async () => {
  const person = lab.person();
  await lab.account("Admin", person);
  const { credentialId } = lab.bot;
  const { db } = lab.margay;
  const { facts } = await db.destinationCredential.findUniqueOrThrow({
    where: { id: credentialId },
  });
  // For Slack the person is of an organization that is not the bot's.
  const elsewhere = { ...(facts as object), enterpriseId: "E0OTHER" };
  await db.destinationCredential.update({
    where: { id: credentialId },
    data: { facts: elsewhere },
  });
  const { id, ts } = await lab.posted();
  await lab.press(person, ts, "update_status", "TRIAGED");
  await lab.note(person, /does not know yet/);
  expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
  await db.destinationCredential.update({
    where: { id: credentialId },
    data: { facts: facts as object },
  });
});
