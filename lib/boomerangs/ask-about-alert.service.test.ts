import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { AppError } from "@/lib/kernel/errors";
import { type InteractionLab, startInteractionLab } from "@/lib/testing/interaction-lab";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import { askAboutAlert, listColleagues, listQuestions } from "./server";

let lab: InteractionLab;
let ada: TestSession;
beforeAll(async () => {
  lab = await startInteractionLab();
  await lab.margay.db.destination.updateMany({
    data: { severities: ["MEDIUM", "HIGH", "CRITICAL"] },
  });
  ada = await signedIn("Analyst");
});
afterAll(() => lab.close());
beforeEach(() => lab.slack.faults.clear());

type Wish = Parameters<typeof askAboutAlert>[2];

const ask = (alertId: string, wish: Omit<Wish, "message"> & { message?: string }) =>
  askAboutAlert(ada.ctx(), alertId, { message: "Was this you?", ...wish });

async function refused(attempt: Promise<unknown>): Promise<AppError> {
  const error: unknown = await attempt.catch((cause: unknown) => cause);
  if (!(error instanceof AppError)) throw error;
  return error;
}

const questions = async (alertId: string) => (await listQuestions(ada.ctx(), alertId)).data;

describe("a question from the console", () => {
  it("is asked, reminded of and answered as one from Slack, and its state is listed", async () => {
    const { id } = await lab.posted("MEDIUM");
    const juno = lab.person();
    const asked = await ask(id, { slackUserId: juno.id, remindMinutes: 15 });
    expect(asked).toMatchObject({ state: "SENDING", name: juno.name, askedBy: "Some Analyst" });
    expect((await lab.story(id)).at(-1)).toEqual({
      kind: "ASKED",
      actorName: "Some Analyst",
      text: `Asked ${juno.name}: “Was this you?”`,
    });
    await lab.bringQuestions();
    const [sent] = await questions(id);
    expect(sent).toMatchObject({ id: asked.id, state: "WAITING", errorMessage: null });
    expect(Date.parse(sent?.remindAt ?? "")).toBe(Date.parse(sent?.sentAt ?? "") + 900_000);
    await lab.margay.db.boomerang.updateMany({
      where: { alertId: id },
      data: { dueAt: new Date(0) },
    });
    await lab.bringQuestions();
    expect(await questions(id)).toMatchObject([{ state: "REMINDED", remindAt: null }]);

    const { channel, messages } = lab.direct(juno);
    const ts = messages.find(({ threadTs }) => threadTs === null)?.ts ?? "";
    await lab.slack.chat.press({ as: juno.id, channel, ts, actionId: "boomerang_no" });
    expect(await questions(id)).toMatchObject([{ state: "ANSWERED", answer: "NO" }]);
    expect(await lab.row(id)).toMatchObject({ severity: "HIGH" });
  });

  it("finds the colleague by their address in Slack, whatever its case", async () => {
    const { id } = await lab.posted();
    const juno = lab.person();
    const asked = await ask(id, { email: ` ${juno.email.toUpperCase()} ` });
    expect(asked).toMatchObject({ slackUserId: juno.id, name: juno.name });
  });

  it("finds one of the console's people by a link, else by their address", async () => {
    const { id } = await lab.posted();
    const [mara, juno] = [lab.person(), lab.person()];
    const { userId } = await lab.account("AnalystReadOnly", { email: juno.email, name: "Juno" });
    expect(await ask(id, { userId })).toMatchObject({ slackUserId: juno.id });
    await lab.margay.db.slackUserLink.create({
      data: {
        slackTeamId: lab.slack.world.organisation.id,
        slackUserId: mara.id,
        userId,
        linkedBy: "Ada",
      },
    });
    expect(await ask(id, { userId })).toMatchObject({ slackUserId: mara.id });
  });

  it("is refused where no Slack Bot carries the alert, and the list says so beforehand", async () => {
    const id = await lab.alert({ severity: "LOW" });
    const error = await refused(ask(id, { slackUserId: lab.person().id }));
    expect(error.code).toBe("conflict");
    expect(error.message).toContain("Configure > Alert Destinations");
    expect(await listQuestions(ada.ctx(), id)).toEqual({
      data: [],
      nextCursor: null,
      obstacle: error.message,
    });
    const { id: carried } = await lab.posted();
    expect(await listQuestions(ada.ctx(), carried)).toMatchObject({ obstacle: null });
  });

  it("says at the field what is wrong with whom or what, and asks nobody", async () => {
    const { id } = await lab.posted();
    const bot = `U${lab.bot.appId.slice(1)}`;
    const fields = async (wish: Parameters<typeof ask>[1]) =>
      (await refused(ask(id, wish))).fields ?? {};
    expect(await fields({ slackUserId: "U0NOBODY99" })).toHaveProperty("slackUserId");
    expect((await fields({ slackUserId: bot }))["slackUserId"]).toContain("Nobody reads there");
    expect((await fields({ slackUserId: "Juno" }))["slackUserId"]).toContain("member ID");
    expect((await fields({ email: "nobody@quarry.example" }))["email"]).toContain("member ID");
    expect((await fields({ email: "Juno" }))["email"]).toContain("email address");
    expect((await fields({ userId: ada.userId }))["userId"]).toContain("member ID");
    expect(await fields({})).toHaveProperty("email");
    const person = lab.person();
    expect(await fields({ slackUserId: person.id, email: person.email })).toHaveProperty("email");
    expect(await fields({ slackUserId: person.id, message: "  " })).toHaveProperty("message");
    expect(await questions(id)).toEqual([]);
  });

  it("is not asked while Slack does not say who somebody is", async () => {
    const { id } = await lab.posted();
    lab.slack.faults.set("server-error", {}, { endpoint: ["users.info", "users.lookupByEmail"] });
    const { id: slackUserId, email } = lab.person();
    expect(await refused(ask(id, { slackUserId }))).toMatchObject({ code: "slack_refused" });
    expect(await refused(ask(id, { email }))).toMatchObject({ code: "slack_refused" });
    expect(await questions(id)).toEqual([]);
  });

  it("that could not be sent says why", async () => {
    const { id } = await lab.posted();
    await ask(id, { slackUserId: lab.person().id });
    lab.slack.faults.set("account-inactive", {}, { endpoint: "conversations.open" });
    await lab.bringQuestions();
    const [question] = await questions(id);
    expect(question?.state).toBe("NOT_SENT");
    expect(question?.errorMessage).toContain("no longer accepts");
  });
});

describe("people to choose from", () => {
  it("are the console's and those asked before, each once, by a part of the name", async () => {
    const { id } = await lab.posted();
    const [juno, both] = [lab.person(), lab.person()];
    await lab.account("AnalystReadOnly", both);
    for (const person of [juno, juno, both]) await ask(id, { slackUserId: person.id });
    const found = async (q: string) => (await listColleagues(ada.ctx(), { q })).data;
    expect(await found(juno.name.slice(1).toUpperCase())).toEqual([
      { userId: null, slackUserId: juno.id, name: juno.name, email: null },
    ]);
    expect(await found(both.name)).toEqual([
      expect.objectContaining({ slackUserId: null, name: both.name }),
    ]);
    expect(await found("no such person")).toEqual([]);
  });
});
