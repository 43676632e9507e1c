import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";

let lab: InteractionLab;
beforeAll(async () => {
  lab = await startInteractionLab();
});
afterAll(() => lab.close());
beforeEach(() => lab.slack.faults.clear());

type Person = ReturnType<InteractionLab["person"]>;

/** Somebody with the right, a colleague, and an alert. */
async function scene(severity = "MEDIUM") {
  const [ada, juno] = [lab.person(), lab.person()];
  await lab.account("Analyst", ada);
  await lab.margay.db.destination.updateMany({
    data: { severities: ["MEDIUM", "HIGH", "CRITICAL"] },
  });
  return { ada, juno, ...(await lab.posted(severity)) };
}

async function ask(
  ada: Person,
  juno: Person,
  ts: string,
  minutes = "60",
  message = "Was this you?",
) {
  await lab.press(ada, ts, "boomerang");
  return lab.slack.chat.submit({
    as: ada.id,
    values: {
      person: { user: juno.id },
      comment: { text: message },
      remind: { minutes },
    },
  });
}

const answer = (juno: Person, value: "boomerang_yes" | "boomerang_no", by = juno) => {
  const { channel, messages } = lab.direct(juno);
  const ts = messages.find(({ threadTs }) => threadTs === null)?.ts ?? "";
  return lab.slack.chat.press({ as: by.id, channel, ts, actionId: value });
};

const question = (alertId: string) =>
  lab.margay.db.boomerang.findFirstOrThrow({ where: { alertId } });
const said = (juno: Person) => lab.direct(juno).messages.map(({ text }) => text);

describe("a question to a colleague", () => {
  it("reaches them, and their Yes the alert's story, though they have no account", async () => {
    const { ada, juno, id, ts } = await scene();
    expect(await ask(ada, juno, ts)).toMatchObject({ outcome: "closed" });
    expect((await lab.story(id)).at(-1)).toEqual({
      kind: "ASKED",
      actorName: ada.name,
      text: `Asked ${juno.name}: “Was this you?”`,
    });
    await lab.bringQuestions();
    expect(said(juno)).toEqual([`${ada.name} asks you: Was this you?`]);
    expect(await answer(juno, "boomerang_yes")).toMatchObject({ status: 200, problem: null });
    expect(await question(id)).toMatchObject({ answer: "YES" });
    expect((await lab.story(id)).at(-1)).toEqual({
      kind: "ANSWERED",
      actorName: juno.name,
      text: "Yes, this was me.",
    });
    await lab.slack.chat.submit({ as: juno.id, values: { comment: { text: "For the <audit>." } } });
    expect((await lab.story(id)).at(-1)).toMatchObject({
      actorName: juno.name,
      text: "For the <audit>.",
    });
    await lab.bringQuestions();
    expect(said(juno)).toEqual(["You answered: Yes, this was me."]);
    expect(JSON.stringify(lab.direct(juno).messages[0]?.blocks)).toContain(
      "For the &lt;audit&gt;.",
    );
    expect(await lab.row(id)).toMatchObject({ severity: "MEDIUM" });
    await lab.seconds(12);
    const thread = lab.messages(lab.destination).filter((one) => one.threadTs === ts);
    expect(thread.map(({ text }) => text).join("\n")).toContain(`${juno.name}: Yes, this was me.`);
  });

  it.each([
    ["MEDIUM", "HIGH"],
    ["HIGH", "CRITICAL"],
  ])("that is answered with No makes an alert of severity %s %s", async (before, after) => {
    const { ada, juno, id, ts } = await scene(before);
    await ask(ada, juno, ts);
    await lab.bringQuestions();
    await answer(juno, "boomerang_no");
    expect(await lab.row(id)).toMatchObject({ severity: after });
    const [no, raised] = (await lab.story(id)).slice(-2);
    expect(no).toMatchObject({ kind: "ANSWERED", text: "No, this was not me." });
    expect(raised).toMatchObject({ kind: "ESCALATED", actorName: juno.name });
    expect(raised?.text).toContain(`${juno.name} says that it was not them.`);
    const notices = await lab.margay.db.alertNotice.findMany({ where: { alertId: id } });
    expect(notices.map(({ kind }) => kind)).toContain("ESCALATED");
  });

  it("is answered once, and by nobody else", async () => {
    const { ada, juno, id, ts } = await scene();
    await ask(ada, juno, ts);
    await lab.bringQuestions();
    const pressed = await Promise.all([
      answer(juno, "boomerang_yes"),
      answer(juno, "boomerang_no"),
      answer(juno, "boomerang_yes"),
    ]);
    expect(pressed.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { answer: given } = await question(id);
    for (const { interactionId } of pressed) await lab.slack.chat.replay(interactionId);
    expect(await question(id)).toMatchObject({ answer: given });
    const answers = (await lab.story(id)).filter(({ kind }) => kind === "ANSWERED");
    expect(answers).toHaveLength(1);
  });

  it("cannot be answered by another person with the same button", async () => {
    const { ada, juno, id, ts } = await scene();
    await ask(ada, juno, ts);
    await lab.bringQuestions();
    const { channel, messages } = lab.direct(juno);
    const { slack } = lab;
    // As a forwarded or forged press would look: the same message, another person.
    const im = slack.chat.channels().find((one) => one.id === channel);
    im?.memberIds.push(ada.id);
    await slack.chat.press({
      as: ada.id,
      channel,
      ts: messages[0]?.ts ?? "",
      actionId: "boomerang_yes",
    });
    expect(await question(id)).toMatchObject({ answer: null });
    expect((await lab.story(id)).at(-1)).toMatchObject({ kind: "ASKED" });
  });

  it("reminds once after its time, unless there is an answer", async () => {
    const [first, second] = [await scene(), await scene()];
    await ask(first.ada, first.juno, first.ts, "15");
    await ask(second.ada, second.juno, second.ts, "15");
    await lab.bringQuestions();
    await answer(second.juno, "boomerang_yes");
    await lab.bringQuestions();
    expect(said(first.juno)).toHaveLength(1);
    const { sentAt, dueAt } = await question(first.id);
    expect(dueAt?.getTime()).toBe((sentAt?.getTime() ?? 0) + 15 * 60_000);
    expect(await question(second.id)).toMatchObject({ dueAt: null });
    for (const _time of [1, 2]) {
      await lab.margay.db.boomerang.updateMany({
        where: { dueAt: { not: null } },
        data: { dueAt: new Date(0) },
      });
      await lab.bringQuestions();
    }
    expect(said(first.juno).slice(1)).toEqual([
      expect.stringContaining("still waits for your answer"),
    ]);
    expect(said(second.juno)).toHaveLength(1);
    expect((await lab.story(first.id)).at(-1)).toMatchObject({
      kind: "ASKED",
      actorName: "Margay",
      text: `Reminded ${first.juno.name}, who has not answered yet.`,
    });
  });

  it("needs a person and a message, said at the field", async () => {
    const { ada, ts, id } = await scene();
    await lab.press(ada, ts, "boomerang");
    const bot = `U${lab.bot.appId.slice(1)}`;
    const values = { person: { user: bot }, comment: { text: "Was this you?" } };
    expect(await lab.slack.chat.submit({ as: ada.id, values })).toMatchObject({
      outcome: "errors",
      errors: { person: expect.stringContaining("Nobody reads there") as string },
    });
    const blank = { person: { user: ada.id }, comment: { text: "   " } };
    expect(await lab.slack.chat.submit({ as: ada.id, values: blank })).toMatchObject({
      outcome: "errors",
      errors: { comment: expect.any(String) as string },
    });
    expect(await lab.margay.db.boomerang.count({ where: { alertId: id } })).toBe(0);
  });

  it("is asked once when the window is sent twice", async () => {
    const { ada, juno, id, ts } = await scene();
    const { interactionId } = await ask(ada, juno, ts);
    await lab.slack.chat.replay(interactionId ?? "");
    expect(await lab.margay.db.boomerang.count({ where: { alertId: id } })).toBe(1);
  });
});

describe("a question that does not come through", () => {
  it("is tried again until it does, and arrives once", async () => {
    const { ada, juno, id, ts } = await scene();
    await ask(ada, juno, ts);
    lab.slack.faults.set("server-error", {}, { endpoint: "conversations.open" });
    await lab.bringQuestions();
    expect(await question(id)).toMatchObject({ failures: 1, sentAt: null });
    lab.slack.faults.clear();
    await lab.bringQuestions();
    expect(said(juno)).toEqual([]);
    lab.clock.pass(5);
    await lab.bringQuestions();
    expect(said(juno)).toHaveLength(1);
    expect(await question(id)).toMatchObject({ failures: 0, errorCode: null });
  });

  it("is given up when a person must mend it, and the alert's story says so", async () => {
    const { ada, juno, id, ts } = await scene();
    await ask(ada, juno, ts);
    lab.slack.faults.set("account-inactive", {}, { endpoint: "conversations.open" });
    await lab.bringQuestions();
    expect(await question(id)).toMatchObject({ dueAt: null, errorCode: "account_inactive" });
    expect((await lab.story(id)).at(-1)).toMatchObject({
      kind: "ASKED",
      actorName: "Margay",
      text: expect.stringMatching(
        new RegExp(`^The question to ${juno.name} could not be sent .*Then ask again\\.$`),
      ) as string,
    });
  });

  it("is sent by one worker of several", async () => {
    const { ada, juno, ts } = await scene();
    await ask(ada, juno, ts);
    await Promise.all([1, 2, 3].map(() => lab.bringQuestions()));
    expect(said(juno)).toHaveLength(1);
  });
});
