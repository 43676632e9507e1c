import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { parseEnv } from "@/lib/platform/env/env";

import type { Finding, Patient } from "./check";
import { judgeSkew } from "./clock-skew";
import { dataDirectory } from "./data-directory";
import { examine } from "./examine";
import { report } from "./report";
import { workerHeartbeat } from "./worker-heartbeat";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "margay-doctor-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const now = new Date("2026-11-20T10:00:00Z");

function patient(overrides: Partial<Patient>): Patient {
  const env = parseEnv({ MARGAY_DATA_DIR: dataDir });
  return {
    env,
    now,
    database: { problem: "off" },
    slack: async () => ({ reachable: true, aheadMs: 0 }),
    ...overrides,
  };
}

describe("judgeSkew", () => {
  it.each([
    [0, "ok"],
    [-5_400, "ok"],
    [6_000, "warn"],
    [-60_000, "warn"],
    [61_000, "fail"],
  ])("%i ms ahead is %s", (aheadMs, status) => {
    expect(judgeSkew(aheadMs).status).toBe(status);
  });

  it("says which clock is behind", () => {
    expect(judgeSkew(90_000).detail).toBe("This machine's clock is 90 s behind Slack's.");
  });
});

describe("workerHeartbeat", () => {
  const ticked = (tick: Date | null) =>
    workerHeartbeat.run(
      patient({ database: { url: "", query: async () => [{ present: true, tick }] } }),
    );

  it.each([
    [new Date("2026-11-20T09:58:00Z"), "ok"],
    [new Date("2026-11-20T09:57:00Z"), "fail"],
    [null, "fail"],
  ])("a last tick at %s is %s", async (tick, status) => {
    expect((await ticked(tick)).status).toBe(status);
  });
});

describe("dataDirectory", () => {
  it("accepts one that is closed to others and rejects one that is missing", async () => {
    expect((await dataDirectory.run(patient({}))).status).toBe("ok");
    await rm(dataDir, { recursive: true });
    expect((await dataDirectory.run(patient({}))).status).toBe("fail");
  });
});

describe("examine", () => {
  it("reports on a machine where nothing runs, and says what to do about every failure", async () => {
    const findings = await examine(
      parseEnv({
        MARGAY_DATA_DIR: dataDir,
        DATABASE_URL: "postgresql://nobody:s3cret-word@127.0.0.1:9/none",
        APP_URL: "http://127.0.0.1:9",
        SLACK_API_URL: "http://127.0.0.1:9/api/",
      }),
    );
    const failed = Object.fromEntries(findings.map(({ check, status }) => [check, status]));
    expect(failed).toMatchObject({
      node: "ok",
      database: "fail",
      worker: "fail",
      publicUrl: "fail",
      slack: "fail",
    });
    expect(JSON.stringify(findings)).not.toContain("s3cret-word");
  });
});

describe("report", () => {
  it("puts the remedy below what is wrong, and counts", () => {
    const findings: Finding[] = [
      { check: "a", title: "Node", status: "ok", detail: "fine" },
      { check: "b", title: "Clock", status: "fail", detail: "late", remedy: "wind it up" },
    ];
    expect(report(findings).split("\n")).toEqual([
      "ok    Node   fine",
      "fail  Clock  late",
      "             → wind it up",
      "",
      "1 ok, 0 to look at, 1 to repair.",
    ]);
  });
});
