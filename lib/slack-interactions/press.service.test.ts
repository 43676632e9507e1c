import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { updateAlert } from "@/lib/alerts/server";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";

let lab: InteractionLab;
beforeAll(async () => {
  lab = await startInteractionLab();
});
afterAll(() => lab.close());

const taken = { status: 200, problem: null };

describe("the status", () => {
  it("is set by whoever's email has the right, and comes back into the message", async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    expect(await lab.press(ada, ts, "update_status", "TRIAGED")).toMatchObject(taken);
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED", version: 2 });
    expect((await lab.story(id)).at(-1)).toEqual({
      kind: "STATUS",
      actorName: ada.name,
      text: "Status changed from Open to Triaged.",
    });
    const [entry] = await lab.margay.db.auditEntry.findMany({ where: { targetId: id } });
    expect(entry).toMatchObject({
      action: "UPDATE_ALERT",
      actorType: "slackUser",
      actorId: ada.id,
    });
    expect(entry?.address).toBeNull();
    await lab.seconds(8);
    expect(JSON.stringify(lab.shown(ts)?.blocks)).toContain("Triaged");
  });

  it("is set once, however often the same click arrives", async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    const { interactionId } = await lab.press(ada, ts, "update_status", "TRIAGED");
    const { ctx } = await lab.account("Admin", { email: "boss@margay.test", name: "Boss" });
    await updateAlert(ctx(), id, { status: "OPEN" });
    const before = await lab.story(id);
    const again = await Promise.all([1, 2, 3].map(() => lab.slack.chat.replay(interactionId)));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
    expect(await lab.story(id)).toEqual(before);
  });

  it("that is so already changes nothing", async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    await lab.press(ada, ts, "update_status", "CLOSED");
    const before = await lab.row(id);
    expect(await lab.press(ada, ts, "update_status", "CLOSED")).toMatchObject(taken);
    expect(await lab.row(id)).toEqual(before);
  });

  it("settles when two people and the console change it at once, to the same on both sides", async () => {
    const [ada, bob] = [lab.person(), lab.person()];
    await lab.account("Analyst", ada);
    const { ctx } = await lab.account("Admin", bob);
    const { id, ts } = await lab.posted();
    await Promise.all([
      lab.press(ada, ts, "update_status", "TRIAGED"),
      lab.press(bob, ts, "update_status", "CLOSED"),
      updateAlert(ctx(), id, { status: "RESOLVED", comment: "A drill." }),
    ]);
    const changes = (await lab.story(id)).filter(({ kind }) => kind === "STATUS");
    expect(changes).toHaveLength(3);
    const titles = { TRIAGED: "Triaged", CLOSED: "Invalid", RESOLVED: "Resolved", OPEN: "Open" };
    const { status, version } = await lab.row(id);
    const title = titles[status as keyof typeof titles];
    expect(changes.at(-1)?.text).toMatch(new RegExp(`to ${title}\\.$`));
    await lab.seconds(10);
    expect(JSON.stringify(lab.shown(ts)?.blocks)).toContain(title);
    expect(await lab.delivery(id, lab.destination)).toMatchObject({ sentVersion: version });
  });

  it("waits for nobody longer than Slack does, and says so", async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    await lab.margay.db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM alert WHERE id = ${id}::uuid FOR UPDATE`;
        expect(await lab.press(ada, ts, "update_status", "TRIAGED")).toMatchObject(taken);
      },
      { timeout: 10_000 },
    );
    await lab.note(ada, /at the same moment, so nothing was done/);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
    await lab.press(ada, ts, "update_status", "TRIAGED");
    expect(await lab.row(id)).toMatchObject({ status: "TRIAGED" });
  });
});

describe("resolving", () => {
  const open = async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    return { ada, ...(await lab.posted()) };
  };

  it("asks for a comment, which is kept", async () => {
    const { ada, id, ts } = await open();
    await lab.press(ada, ts, "update_status", "RESOLVED");
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
    expect(lab.slack.chat.views(ada.id)[0]?.view).toMatchObject({
      title: { text: "Resolve alert" },
    });
    const values = { comment: { text: "It was the yearly drill." } };
    const submitted = await lab.slack.chat.submit({ as: ada.id, values });
    expect(submitted).toMatchObject({ outcome: "closed" });
    expect(await lab.row(id)).toMatchObject({ status: "RESOLVED" });
    expect((await lab.story(id)).slice(-2)).toMatchObject([
      { kind: "STATUS" },
      { kind: "COMMENT", text: "It was the yearly drill." },
    ]);
    const before = await lab.story(id);
    await lab.slack.chat.replay(submitted.interactionId ?? "");
    expect(await lab.story(id)).toEqual(before);
  });

  it("needs no comment", async () => {
    const { ada, id, ts } = await open();
    await lab.press(ada, ts, "update_status", "RESOLVED");
    expect(await lab.slack.chat.submit({ as: ada.id })).toMatchObject({ outcome: "closed" });
    expect(await lab.row(id)).toMatchObject({ status: "RESOLVED" });
  });

  it("is not done by whoever thinks better of it", async () => {
    const { ada, id, ts } = await open();
    await lab.press(ada, ts, "update_status", "RESOLVED");
    await lab.slack.chat.dismiss({ as: ada.id });
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
  });

  it.each(["server-error", "hang"] as const)(
    "is done without a comment when Slack does not open the window: %s",
    async (fault) => {
      const { ada, id, ts } = await open();
      lab.slack.faults.set(fault, {}, { endpoint: "views.open" });
      expect(await lab.press(ada, ts, "update_status", "RESOLVED")).toMatchObject(taken);
      lab.slack.faults.clear();
      expect(await lab.row(id)).toMatchObject({ status: "RESOLVED" });
      await lab.note(ada, /did not open the window for a comment/);
    },
  );

  it("keeps what was written when somebody was quicker", async () => {
    const { ada, id, ts } = await open();
    await lab.press(ada, ts, "update_status", "RESOLVED");
    await updateAlert(lab.ctx(), id, { status: "RESOLVED" });
    await lab.slack.chat.submit({ as: ada.id, values: { comment: { text: "Saw it, too." } } });
    expect((await lab.story(id)).at(-1)).toMatchObject({ kind: "COMMENT", text: "Saw it, too." });
  });

  it("says in the window what keeps it from being done", async () => {
    const { ada, id, ts } = await open();
    await lab.press(ada, ts, "update_status", "RESOLVED");
    await lab.margay.db.user.update({
      where: { email: ada.email },
      data: { role: "AnalystReadOnly" },
    });
    expect(await lab.slack.chat.submit({ as: ada.id })).toMatchObject({
      outcome: "errors",
      errors: { comment: expect.stringContaining("Manage Alerts") as string },
    });
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
  });
});

describe("the assignee", () => {
  it("is the person of the console who was chosen, or whoever chose themselves", async () => {
    const [ada, bob] = [lab.person(), lab.person()];
    const a = await lab.account("Analyst", ada);
    const b = await lab.account("AnalystReadOnly", bob);
    const { id, ts } = await lab.posted();
    await lab.press(ada, ts, "set_assignee", bob.id);
    expect(await lab.row(id)).toMatchObject({ assigneeId: b.userId });
    await lab.press(ada, ts, "set_assignee", ada.id);
    expect(await lab.row(id)).toMatchObject({ assigneeId: a.userId });
    expect((await lab.story(id)).at(-1)?.text).toBe(`Assigned to ${ada.name}.`);
  });

  it("cannot be somebody without an account, nor one whose account is disabled", async () => {
    const [ada, carl, dora] = [lab.person(), lab.person(), lab.person()];
    await lab.account("Analyst", ada);
    const { userId } = await lab.account("Analyst", dora);
    await lab.margay.db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    const { id, ts } = await lab.posted();
    await lab.press(ada, ts, "set_assignee", carl.id);
    await lab.note(ada, new RegExp(`${carl.name} has no account`));
    await lab.press(ada, ts, "set_assignee", dora.id);
    await lab.note(ada, /is disabled, so the alert was not assigned/);
    expect(await lab.row(id)).toMatchObject({ assigneeId: null, version: 1 });
  });
});

describe("the details", () => {
  it("are shown with a field for a comment, to readers without it", async () => {
    const [ada, rita] = [lab.person(), lab.person()];
    await lab.account("Analyst", ada);
    await lab.account("AnalystReadOnly", rita);
    const { id, ts } = await lab.posted();
    await lab.press(ada, ts, "show_details");
    await lab.press(rita, ts, "show_details");
    expect(lab.slack.chat.views(rita.id)[0]?.view).not.toHaveProperty("submit");
    const submitted = await lab.slack.chat.submit({
      as: ada.id,
      values: { comment: { text: "On it <now> & here." } },
    });
    expect(submitted).toMatchObject({ outcome: "closed" });
    expect((await lab.story(id)).at(-1)).toMatchObject({
      kind: "COMMENT",
      actorName: ada.name,
      text: "On it <now> & here.",
    });
  });

  it("are told to the person alone when Slack opens no window", async () => {
    const ada = lab.person();
    await lab.account("Analyst", ada);
    const { id, ts } = await lab.posted();
    lab.slack.faults.set("server-error", {}, { endpoint: "views.open" });
    await lab.press(ada, ts, "show_details");
    const { text, blocks } = await lab.note(ada, /did not open the window/);
    lab.slack.faults.clear();
    expect(text).toContain(`/alerts/${id}`);
    expect(blocks.length).toBeGreaterThan(2);
  });
});

describe("what is not for everybody", () => {
  it.each([
    ["update_status", "TRIAGED"],
    ["update_status", "RESOLVED"],
    ["set_assignee", ""],
    ["boomerang", undefined],
  ])("%s (%s) is refused without Manage Alerts", async (actionId, value) => {
    const rita = lab.person();
    await lab.account("AnalystReadOnly", rita);
    const { id, ts } = await lab.posted();
    expect(await lab.press(rita, ts, actionId, value === "" ? rita.id : value)).toMatchObject(
      taken,
    );
    await lab.note(rita, /does not include “Manage Alerts”/);
    expect(lab.slack.chat.views(rita.id)).toEqual([]);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN", assigneeId: null, version: 1 });
  });

  it("is refused to a disabled account", async () => {
    const ada = lab.person();
    const { userId } = await lab.account("Admin", ada);
    await lab.margay.db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    const { id, ts } = await lab.posted();
    await lab.press(ada, ts, "update_status", "TRIAGED");
    await lab.note(ada, /is disabled/);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
  });

  it("is not done when Slack does not say who pressed", async () => {
    const ada = lab.person();
    await lab.account("Admin", ada);
    const { id, ts } = await lab.posted();
    lab.slack.faults.set("hang", {}, { endpoint: "users.info" });
    expect(await lab.press(ada, ts, "update_status", "TRIAGED")).toMatchObject(taken);
    lab.slack.faults.clear();
    await lab.note(ada, /did not tell Margay in time who you are/);
    expect(await lab.row(id)).toMatchObject({ status: "OPEN" });
  });
});

it("finds its words where the bot was taken out of the channel", async () => {
  const rita = lab.person();
  await lab.account("AnalystReadOnly", rita);
  const { ts } = await lab.posted();
  lab.slack.chat.remove({ channel: lab.channel, who: lab.bot.appId });
  expect(await lab.press(rita, ts, "update_status", "TRIAGED")).toMatchObject(taken);
  await lab.note(rita, /does not include “Manage Alerts”/);
  lab.slack.chat.invite({ channel: lab.channel, who: lab.bot.appId });
});

it("thanks for a press on the way to the console", async () => {
  const { ts } = await lab.posted();
  expect(await lab.press(lab.person(), ts, "view_alert")).toMatchObject(taken);
});
