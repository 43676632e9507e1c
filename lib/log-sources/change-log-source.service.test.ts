import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { insertLogEvents, listLogEvents } from "@/lib/log-events/server";
import { slackMargayForFile } from "@/lib/testing/slack-margay";
import { grantedSource, pressAllow } from "@/lib/testing/slack-wizard";
import { signedIn } from "@/lib/testing/test-session";

import type { CreateLogSourceInput } from "./contract";
import {
  beginGrant,
  claimDueSources,
  completeGrant,
  createLogSource,
  deleteLogSource,
  finishLogSource,
  getLogSource,
  listLogSources,
  pollLogSource,
  saveLogSource,
  setCredentials,
  startLogSource,
  updateLogSource,
  verifyLogSource,
} from "./server";

const { slack, margay, ada } = await slackMargayForFile();

const access = "Slack.AccessLogs" as const;
const noDataAlarm = { enabled: true, minutes: 1440 };
const create = (input: Partial<CreateLogSourceInput> = {}) =>
  createLogSource(ada.ctx(), { name: "Fernhollow", plan: "PRO", logType: access, ...input });

async function running(name = "Fernhollow") {
  const made = await grantedSource(slack, ada.ctx(), { logType: access, name });
  await startLogSource(ada.ctx(), made.id);
  await finishLogSource(ada.ctx(), made.id, { noDataAlarm });
  return made;
}

const secretsOf = (id: string) =>
  margay.db.logSource.findUniqueOrThrow({
    where: { id },
    select: { clientId: true, clientSecret: true, accessToken: true },
  });

describe("a name", () => {
  it.each([
    "🐈‍⬛",
    "Übersee ✓ 東京",
    "a",
    "x".repeat(100),
    "<b>bold</b>",
    "Robert'); DROP TABLE log_source;--",
    "﷽",
  ])("of %j is kept as it is", async (name) => {
    const { id } = await create({ name });
    expect((await getLogSource(ada.ctx(), id)).name).toBe(name);
    expect((await updateLogSource(ada.ctx(), id, { name: `  ${name}\n` })).name).toBe(name);
    await deleteLogSource(ada.ctx(), id, name);
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t "],
    ["1 MB", "x".repeat(1024 * 1024)],
    ["101 characters", "x".repeat(101)],
  ])("of %s is refused with a sentence, and nothing is stored", async (_what, name) => {
    const before = await margay.db.logSource.count();
    const refusal = {
      code: "invalid_input",
      fields: { name: expect.stringMatching(/^[A-Z].{10,80}\.$/) as string },
    };
    await expect(create({ name })).rejects.toMatchObject(refusal);
    expect(await margay.db.logSource.count()).toBe(before);
  });

  it("may stand twice: sources are told apart by their id", async () => {
    const [one, two] = [await create({ name: "Twin" }), await create({ name: "Twin" })];
    expect(one.id).not.toBe(two.id);
  });
});

describe("pausing", () => {
  it("stops the polls and says so; resuming polls at once", async () => {
    const { id } = await running();
    expect(await updateLogSource(ada.ctx(), id, { paused: true })).toMatchObject({
      paused: true,
      nextPollAt: null,
      health: { state: "PAUSED", action: "RESUME" },
    });
    const later = new Date(Date.now() + 86_400_000);
    expect(await claimDueSources(margay.ctx(later))).not.toContain(id);
    expect(await pollLogSource(margay.ctx(), id)).toBe(false);
    const ctx = ada.ctx();
    expect(await updateLogSource(ctx, id, { paused: false })).toMatchObject({
      paused: false,
      nextPollAt: ctx.now.toISOString(),
    });
    expect(await claimDueSources(margay.ctx(later))).toContain(id);
  });

  it("twice keeps the first time", async () => {
    const { id } = await running();
    await updateLogSource(ada.ctx(), id, { paused: true });
    const first = await margay.db.logSource.findUniqueOrThrow({ where: { id } });
    await updateLogSource(ada.ctx(new Date(Date.now() + 60_000)), id, { paused: true });
    expect((await margay.db.logSource.findUniqueOrThrow({ where: { id } })).pausedAt).toEqual(
      first.pausedAt,
    );
  });

  it("and resuming does not poll a source that a person must mend first", async () => {
    const { id } = await running();
    await margay.db.logSource.update({
      where: { id },
      data: { lastErrorCode: "token_revoked", lastErrorClass: "reauthorize", nextPollAt: null },
    });
    await updateLogSource(ada.ctx(), id, { paused: true });
    expect(await updateLogSource(ada.ctx(), id, { paused: false })).toMatchObject({
      nextPollAt: null,
      health: { state: "NEEDS_ATTENTION" },
    });
  });

  it("and resuming does not start a source whose setup is unfinished", async () => {
    const { id } = await create();
    await updateLogSource(ada.ctx(), id, { paused: true });
    expect(await updateLogSource(ada.ctx(), id, { paused: false })).toMatchObject({
      nextPollAt: null,
      setupStep: "CREDENTIALS",
    });
  });
});

describe("an update", () => {
  it("changes what it names and leaves the rest", async () => {
    const { id } = await running("Old");
    await updateLogSource(ada.ctx(), id, { name: "New" });
    const updated = await updateLogSource(ada.ctx(), id, {
      noDataAlarm: { enabled: false, minutes: 43_200 },
    });
    expect(updated).toMatchObject({
      name: "New",
      noDataAlarm: { enabled: false, minutes: 43_200 },
      paused: false,
      setupStep: "DONE",
    });
  });
});

describe("deleting", () => {
  const event = (key: string) => ({
    dedupeKey: key,
    eventTime: new Date(),
    action: null,
    actor: null,
    ip: null,
    indicators: [],
    raw: { key },
  });

  it("needs the exact name", async () => {
    const { id } = await running("Fernhollow HQ");
    for (const name of ["", "fernhollow hq", "Fernhollow", "Fernhollow HQ!"]) {
      await expect(deleteLogSource(ada.ctx(), id, name)).rejects.toMatchObject({
        code: "invalid_input",
        fields: { name: expect.any(String) as string },
      });
    }
    expect((await getLogSource(ada.ctx(), id)).name).toBe("Fernhollow HQ");
    await deleteLogSource(ada.ctx(), id, " Fernhollow HQ ");
  });

  it("forgets the secrets and the journeys, keeps the events, and is the end", async () => {
    const { id } = await running("Gone");
    await beginGrant(ada.ctx(), id);
    const answer = await pressAllow(slack, ada.ctx(), id);
    await margay.db.$transaction((tx) =>
      insertLogEvents(tx, { id, logType: access }, new Date(), [event("1"), event("2")]),
    );
    await deleteLogSource(ada.ctx(), id, "Gone");

    expect(await secretsOf(id)).toMatchObject({ clientSecret: null, accessToken: null });
    expect(await margay.db.oAuthState.count({ where: { sourceId: id } })).toBe(0);
    const kept = await listLogEvents(ada.ctx(), { sourceId: [id], limit: 10 });
    expect(kept.data.map(({ sourceName }) => sourceName)).toEqual(["Gone", "Gone"]);
    await expect(completeGrant(ada.ctx(), answer)).rejects.toMatchObject({ code: "invalid_input" });
    expect(await pollLogSource(margay.ctx(), id)).toBe(false);
    expect(await claimDueSources(margay.ctx(new Date(Date.now() + 86_400_000)))).not.toContain(id);
    expect(
      (await listLogSources(ada.ctx(), { limit: 200 })).data.map((source) => source.id),
    ).not.toContain(id);
  });

  it("while a person is at Slack's page brings no token back", async () => {
    const { id } = await grantedSource(slack, ada.ctx(), {
      logType: access,
      name: "Racing",
    });
    const answer = await pressAllow(slack, ada.ctx(), id);
    await Promise.allSettled([
      completeGrant(ada.ctx(), answer),
      deleteLogSource(ada.ctx(), id, "Racing"),
    ]);
    expect(await secretsOf(id)).toMatchObject({ clientSecret: null, accessToken: null });
  });
});

type Call = [string, (id: string) => Promise<unknown>];
const reads: Call[] = [["get", (id) => getLogSource(ada.ctx(), id)]];
const writes = (ctx = ada.ctx()): Call[] => [
  ["credentials", (id) => setCredentials(ctx, id, { clientId: "1.2", clientSecret: "s" })],
  ["save", (id) => saveLogSource(ctx, id)],
  ["grant", (id) => beginGrant(ctx, id)],
  ["verify", (id) => verifyLogSource(ctx, id)],
  ["start", (id) => startLogSource(ctx, id)],
  ["finish", (id) => finishLogSource(ctx, id, { noDataAlarm })],
  ["update", (id) => updateLogSource(ctx, id, { paused: true })],
  ["delete", (id) => deleteLogSource(ctx, id, "Fernhollow")],
];

it("is not found when it never was or was deleted, whatever is asked", async () => {
  const { id } = await create();
  await deleteLogSource(ada.ctx(), id, "Fernhollow");
  for (const gone of [randomUUID(), id]) {
    for (const [name, call] of [...reads, ...writes()]) {
      await expect(call(gone), name).rejects.toMatchObject({
        code: "not_found",
        message: /no such log source/,
      });
    }
  }
});

it.each(["Analyst", "AnalystReadOnly"] as const)(
  "can be read but not changed by %s",
  async (role) => {
    const { id } = await create();
    const session = await signedIn(role);
    const before = await getLogSource(session.ctx(), id);
    for (const [name, call] of writes(session.ctx())) {
      await expect(call(id), name).rejects.toMatchObject({
        code: "forbidden",
        message: /Manage Log Sources/,
      });
    }
    expect(await getLogSource(session.ctx(), id)).toEqual(before);
  },
);

it("is listed page by page, newest first, each once", async () => {
  const made: string[] = [];
  for (let count = 0; count < 7; count += 1)
    made.push((await create({ name: `Listed ${count}` })).id);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLogSources(ada.ctx(), { limit: 3, cursor });
    expect(page.data.length).toBeLessThanOrEqual(3);
    found.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(found).size).toBe(found.length);
  expect(found.slice(0, 7)).toEqual(made.toReversed());
});
