import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { metrics } from "@/lib/platform/metrics/metrics";
import { routeOf } from "@/lib/testing/api-routes";
import { callRoute } from "@/lib/testing/call-route";
import { insertBareSource } from "@/lib/testing/test-events";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { collectMetrics, recordTick, recordWorkerSeen } from "./server";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());
beforeEach(async () => {
  await margay.db.workerHeartbeat.deleteMany();
  await margay.db.logSource.deleteMany();
  metrics().registry.resetMetrics();
});

const now = new Date();
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

const line = /^([a-z_:][\w:]*)(?:\{((?:[a-z_]\w*="(?:[^"\\]|\\.)*",?)*)\})? (\S+)$/;

/** Every sample by name and labels, sorted; throws at a line that Prometheus would not take. */
function parse(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  for (const row of text.split("\n")) {
    if (row === "" || /^# (HELP|TYPE) [a-z_:][\w:]* \S/.test(row)) continue;
    const match = line.exec(row);
    if (!match) throw new Error(`Prometheus would not take this line: ${row}`);
    const [, name = "", labels = "", value = ""] = match;
    const key = labels === "" ? name : `${name}{${labels.split(",").toSorted().join(",")}}`;
    if (samples.has(key)) throw new Error(`Twice: ${key}`);
    samples.set(key, Number(value));
  }
  return samples;
}

const read = async (at = now) => parse((await collectMetrics(at)).text);

describe("the metrics", () => {
  it("are Prometheus's text, open to the scraper", async () => {
    const answer = await callRoute(await routeOf("getMetrics"), { path: "/api/metrics" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ]);
    const samples = parse(answer.text);
    expect(samples.size).toBeGreaterThan(20);
    expect([...samples.keys()].every((name) => name.startsWith("margay_"))).toBe(true);
    expect(samples.get("margay_process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
  });

  it("add up the living workers and this process, and leave out the dead", async () => {
    const { slackCalls, jobSeconds, eventsIngested } = metrics();
    slackCalls.inc({ method: "audit/logs", result: "ok" }, 5);
    eventsIngested.inc({ log_type: "Slack.AuditLogs", outcome: "new" }, 100);
    jobSeconds.observe({ job: "poll", result: "ok" }, 0.2);
    const [one, two, gone] = [randomUUID(), randomUUID(), randomUUID()];
    await recordWorkerSeen(margay.ctx(ago(10)), one);
    slackCalls.inc({ method: "audit/logs", result: "ok" }, 2);
    slackCalls.inc({ method: "audit/logs", result: "ratelimited" });
    await recordWorkerSeen(margay.ctx(ago(119)), two);
    await recordWorkerSeen(margay.ctx(ago(121)), gone);

    const samples = await read();
    expect(samples.get('margay_slack_calls_total{method="audit/logs",result="ok"}')).toBe(
      5 + 7 + 7,
    );
    expect(samples.get('margay_slack_calls_total{method="audit/logs",result="ratelimited"}')).toBe(
      2,
    );
    expect(samples.get('margay_events_total{log_type="Slack.AuditLogs",outcome="new"}')).toBe(300);
    expect(samples.get('margay_job_seconds_bucket{job="poll",le="0.25",result="ok"}')).toBe(3);
    expect(samples.get('margay_job_seconds_bucket{job="poll",le="0.1",result="ok"}')).toBe(0);
    expect(samples.get('margay_job_seconds_count{job="poll",result="ok"}')).toBe(3);
    expect(samples.get('margay_job_seconds_sum{job="poll",result="ok"}')).toBeCloseTo(0.6);
  });

  it("are the same when asked twice: asking counts nothing", async () => {
    metrics().slackCalls.inc({ method: "auth.test", result: "ok" }, 3);
    await recordWorkerSeen(margay.ctx(now), randomUUID());
    for (const _time of [1, 2, 3])
      expect((await read()).get('margay_slack_calls_total{method="auth.test",result="ok"}')).toBe(
        6,
      );
  });

  it("count the sources in every state, also those with none, as they are now", async () => {
    const state = async (name: string) => (await read()).get(`margay_log_sources{state="${name}"}`);
    const { id } = await insertBareSource(margay.db);
    await insertBareSource(margay.db);
    await margay.db.logSource.update({ where: { id }, data: { pausedAt: now } });
    expect([await state("HEALTHY"), await state("PAUSED"), await state("QUIET")]).toEqual([
      1, 1, 0,
    ]);
    await recordWorkerSeen(margay.ctx(now), randomUUID());
    await margay.db.logSource.update({ where: { id }, data: { pausedAt: null } });
    expect([await state("HEALTHY"), await state("PAUSED")]).toEqual([2, 0]);
    await margay.db.logSource.update({ where: { id }, data: { deletedAt: now } });
    expect(await state("HEALTHY")).toBe(1);
  });

  it("count more sources than fit on one page", async () => {
    const many = Array.from({ length: 205 }, (_, number) => ({
      name: `Source ${number}`,
      plan: "PRO",
      logType: "Slack.AccessLogs",
    }));
    await margay.db.logSource.createMany({ data: many });
    expect((await read()).get('margay_log_sources{state="SETUP_UNFINISHED"}')).toBe(205);
  });

  it("tell the seconds since the newest tick, and -1 when there was none", async () => {
    const seconds = async () => (await read()).get("margay_worker_seconds_since_tick");
    const [one, two] = [randomUUID(), randomUUID()];
    // A worker that has not ticked yet reports the gauge too, as it is before it is ever set.
    metrics().secondsSinceTick.set(0);
    for (const id of [one, two]) await recordWorkerSeen(margay.ctx(now), id);
    for (const _time of [1, 2]) expect(await seconds()).toBe(-1);
    await recordTick(margay.ctx(ago(90)), one);
    await recordTick(margay.ctx(ago(30)), two);
    await recordWorkerSeen(margay.ctx(now), one);
    expect(await seconds()).toBe(30);
    await recordWorkerSeen(margay.ctx(now), two);
    await recordTick(margay.ctx(ago(1)), two);
    expect(await seconds()).toBe(1);
  });
});
