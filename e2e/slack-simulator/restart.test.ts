import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { startSlackSimulator } from "./start-simulator";
import { callJson, installBot } from "./testing/bot";
import { callWeb, handClock, workingMorning } from "./testing/client";
import { consent, exchange, manifest, redirectUri } from "./testing/install";

const folder = mkdtempSync(join(tmpdir(), "slack-simulator-"));
afterAll(() => rmSync(folder, { recursive: true }));

const minute = 60_000;
const everything = { history: { days: 1 }, trickle: { perMinute: 4 } };
const snapshot = ({ world }: Awaited<ReturnType<typeof startSlackSimulator>>) =>
  structuredClone({
    audit: world.audit,
    access: world.accessRows(),
    integrations: world.integrationRows({ teamId: world.organisation.id }),
  });

describe("the same seed", () => {
  it("makes the same past, however often one looks", async () => {
    const [calm, curious] = [handClock(workingMorning), handClock(workingMorning)];
    const one = await startSlackSimulator({ ...everything, seed: 7, now: calm.now });
    const other = await startSlackSimulator({ ...everything, seed: 7, now: curious.now });
    for (let step = 0; step < 60; step += 1) {
      curious.forward(10_000);
      snapshot(other);
    }
    calm.forward(10 * minute);
    expect(snapshot(other)).toEqual(snapshot(one));
    await Promise.all([one.close(), other.close()]);
  });

  it("is another company than another seed's", async () => {
    const [one, other] = await Promise.all([1, 2].map((seed) => startSlackSimulator({ seed })));
    expect(one?.world.organisation.id).not.toBe(other?.world.organisation.id);
    await Promise.all([one?.close(), other?.close()]);
  });
});

it("trickles so many audit events a minute", async () => {
  const clock = handClock(workingMorning);
  const slack = await startSlackSimulator({ now: clock.now, trickle: { perMinute: 4 } });
  clock.forward(10 * minute);
  expect(slack.world.audit.length).toBe(40);
  expect(slack.world.accessRows({ teamId: slack.world.organisation.id }).length).toBeGreaterThan(
    10,
  );
  await slack.close();
});

describe("a restart with the state file", () => {
  it("shows the same past, keeps what was added and granted, and goes on", async () => {
    const stateFile = join(folder, "deep", "state.json");
    const clock = handClock(workingMorning);
    const options = { ...everything, now: clock.now, stateFile };
    const first = await startSlackSimulator({ ...options, seed: 3 });
    const app = first.createApp(manifest({ user: ["admin"] }));
    const ask = { client_id: app.clientId, user_scope: "admin", redirect_uri: redirectUri };
    const { location } = await consent(first, ask);
    const { token } = first.issueToken();
    first.addAuditEvent({ id: "kept", visibleAfterSeconds: 90 });
    first.addAccess({ ip: "198.19.5.5", userAgent: "Kept/1" });
    first.addIntegration({ row: { app_id: "A0KEPT" } });
    clock.forward(5 * minute);
    const before = snapshot(first);
    await first.close();

    const second = await startSlackSimulator(options);
    expect(snapshot(second)).toEqual(before);
    expect((await callWeb(second, "auth.test", token)).body).toMatchObject({ ok: true });
    const code = new URL(location ?? "").searchParams.get("code") ?? "";
    expect((await exchange(second, app, { code, redirect_uri: redirectUri })).body).toMatchObject({
      ok: true,
    });
    clock.forward(10 * minute);
    expect(second.world.audit.length).toBeGreaterThanOrEqual(before.audit.length + 36);
    expect(second.world.audit.slice(-before.audit.length)).toEqual(before.audit);
    await second.close();
  });

  it("keeps channels and messages, also for a file from before there were any", async () => {
    const stateFile = join(folder, "chat.json");
    const place = { channel: "security-alerts" };
    const first = await startSlackSimulator({ stateFile });
    const { token, appId } = installBot(first);
    first.chat.invite({ ...place, who: appId });
    await callJson(first, "chat.postMessage", token, { ...place, text: "kept" });
    const before = structuredClone(first.chat.messages(place));
    await first.close();

    const second = await startSlackSimulator({ stateFile });
    expect(second.chat.messages(place)).toEqual(before);
    expect(
      await callJson(second, "chat.postMessage", token, { ...place, text: "on" }),
    ).toMatchObject({
      ok: true,
    });
    await second.close();

    const { chat: _chat, ...old } = JSON.parse(readFileSync(stateFile, "utf8")) as {
      chat: unknown;
    };
    writeFileSync(stateFile, JSON.stringify(old));
    const third = await startSlackSimulator({ stateFile });
    expect(third.chat.messages(place)).toEqual([]);
    await third.close();
  });

  it("lets days without it pass at the ordinary pace", async () => {
    const stateFile = join(folder, "holiday.json");
    const clock = handClock(workingMorning);
    const options = { trickle: { perMinute: 60 }, now: clock.now, stateFile };
    await (await startSlackSimulator(options)).close();
    clock.forward(3 * 1440 * minute);
    const later = await startSlackSimulator(options);
    expect(later.world.audit.length).toBeGreaterThan(500);
    expect(later.world.audit.length).toBeLessThan(20_000);
    await later.close();
  });

  it("says what is wrong with another seed's file, or no state file at all", async () => {
    const stateFile = join(folder, "seed.json");
    await (await startSlackSimulator({ seed: 3, stateFile })).close();
    await expect(startSlackSimulator({ seed: 4, stateFile })).rejects.toThrow("belongs to seed 3");
    writeFileSync(stateFile, "{");
    await expect(startSlackSimulator({ stateFile })).rejects.toThrow("is not a state file");
  });
});
