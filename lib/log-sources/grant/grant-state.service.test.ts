import { describe, expect, it } from "vitest";

import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { pressAllow, sourceToGrant } from "@/lib/testing/slack-wizard";
import { signedIn, type TestSession } from "@/lib/testing/test-session";

import { completeGrant, getLogSource } from "../server";

const minutes = (count: number) => new Date(Date.now() + count * 60_000);

const { slack, margay, ada } = await slackMargayForFile();

const verificationOf = async (id: string) => (await getLogSource(ada.ctx(), id)).verification;

describe("a state", () => {
  const ready = async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: "Slack.AccessLogs" });
    return { id, answer: await pressAllow(slack, ada.ctx(), id) };
  };
  const forged = { code: "invalid_input", message: /does not belong to a grant that you began/ };

  it("that was made up changes nothing", async () => {
    const { id, answer } = await ready();
    for (const state of [
      undefined,
      "",
      "guess",
      "x".repeat(100_000),
      "\u0000",
      `${answer.state}x`,
    ]) {
      await expect(completeGrant(ada.ctx(), { ...answer, state })).rejects.toMatchObject(forged);
    }
    expect(await verificationOf(id)).toBeNull();
    expect(await completeGrant(ada.ctx(), answer)).toEqual({ sourceId: id });
    expect(await verificationOf(id)).toMatchObject({ ok: true });
  });

  it("of another person's or the same person's other session is refused and stays good for its own", async () => {
    const { id, answer } = await ready();
    const eve = await signedIn("Admin");
    const adasPhone = await margay.db.userSession.create({
      data: { userId: ada.userId, expiresAt: minutes(60) },
    });
    const phone = { ...ada.ctx(), actor: { ...ada.actor, sessionId: adasPhone.id } } as ReturnType<
      TestSession["ctx"]
    >;
    for (const ctx of [eve.ctx(), phone])
      await expect(completeGrant(ctx, answer)).rejects.toMatchObject(forged);
    expect(await verificationOf(id)).toBeNull();
    await completeGrant(ada.ctx(), answer);
    expect(await verificationOf(id)).toMatchObject({ ok: true });
  });

  it("holds for ten minutes", async () => {
    const { id, answer } = await ready();
    const calls = slack.requests.length;
    await completeGrant(ada.ctx(minutes(10.1)), answer);
    expect(await verificationOf(id)).toMatchObject({
      ok: false,
      code: "state_expired",
      message: /Press Grant Access again/,
    });
    expect(slack.requests.length).toBe(calls);
    const later = await ready();
    await completeGrant(ada.ctx(minutes(9.9)), later.answer);
    expect(await verificationOf(later.id)).toMatchObject({ ok: true });
  });

  it("is spent once; a reload does not undo what it brought", async () => {
    const { id, answer } = await ready();
    await completeGrant(ada.ctx(), answer);
    const calls = slack.requests.length;
    const before = await verificationOf(id);
    expect(before).toMatchObject({ ok: true, code: "ok" });
    expect(await completeGrant(ada.ctx(minutes(1)), answer)).toEqual({ sourceId: id });
    expect(await verificationOf(id)).toEqual(before);
    expect(slack.requests.length).toBe(calls);
  });

  it("is spent once, also when the browser asks many times at once", async () => {
    const { id, answer } = await ready();
    const before = slack.requests.length;
    await Promise.all(Array.from({ length: 6 }, () => completeGrant(ada.ctx(), answer)));
    expect(
      slack.requests.slice(before).filter(({ endpoint }) => endpoint === "oauth.v2.access"),
    ).toHaveLength(1);
    expect(await verificationOf(id)).toMatchObject({ ok: true });
  });

  it("is spent by Cancel too", async () => {
    const { id } = await sourceToGrant(slack, ada.ctx(), { logType: "Slack.AccessLogs" });
    const { state = "" } = await pressAllow(slack, ada.ctx(), id, { decision: "cancel" });
    await completeGrant(ada.ctx(), { state, error: "access_denied" });
    await completeGrant(ada.ctx(), { state, code: "1.2.3" });
    expect(await verificationOf(id)).toMatchObject({ ok: false, code: "state_used" });
  });

  it("grants access to its own source only", async () => {
    const [mine, other] = [await ready(), await ready()];
    await completeGrant(ada.ctx(), { ...mine.answer });
    expect([await verificationOf(mine.id), await verificationOf(other.id)]).toMatchObject([
      { ok: true },
      null,
    ]);
  });

  it("is stored as a digest only", async () => {
    const { answer } = await ready();
    const rows = await margay.db.oAuthState.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(answer.state);
  });
});
