import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { dataDirHolder, lockDataDir } from "./data-dir-lock";
import {
  type EmbeddedPostgres,
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
} from "./embedded-postgres";
import { livePostmaster } from "./postmaster";

let dataDir: string;
let servers: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "margay-embedded-"));
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(dataDir, { fsync: "off" });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const target = new URL(url);
  target.pathname = "/postgres";
  const client = new pg.Client({ connectionString: target.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

describe("startEmbeddedPostgres", () => {
  it("keeps the data, the password and the port from one start to the next", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE kept AS SELECT 7 AS answer");
    await first.stop();
    expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "SELECT answer FROM kept")).toBe(7);
    expect(await runningEmbeddedPostgres(dataDir)).toBe(second.url);
  });

  it("listens on this machine only, and shows its password to its owner only", async () => {
    const { url } = await start();
    expect(await ask(url, "SELECT current_setting('listen_addresses') AS answer")).toBe(
      "127.0.0.1",
    );
    expect((await stat(join(dataDir, "postgres.json"))).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "SELECT 1 AS answer")).rejects.toThrow(/password/);
  });

  it("takes another port when its own is taken by another program", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await once(squatter, "listening");
    try {
      const second = await start();
      expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
      expect(await ask(second.url, "SELECT 1 AS answer")).toBe(1);
    } finally {
      squatter.close();
    }
  });

  it("takes over from a server that a killed Margay left running", async () => {
    const orphan = await start();
    const next = await start();
    await orphan.gone;
    expect(await ask(next.url, "SELECT 1 AS answer")).toBe(1);
  });

  it("is not fooled by a postmaster.pid whose number is another program's by now", async () => {
    const first = await start();
    await first.stop();
    const pidFile = join(first.cluster, "postmaster.pid");
    await writeFile(
      pidFile,
      [process.pid, first.cluster, 1, 5432, "", "127.0.0.1", "0 0", "ready"].join("\n"),
    );
    expect(await runningEmbeddedPostgres(dataDir)).toBeNull();
    expect(await ask((await start()).url, "SELECT 1 AS answer")).toBe(1);
  });

  it("ends the server when the process that started it is killed", async () => {
    const script = `
      import { startEmbeddedPostgres } from "@/lib/platform/db/embedded-postgres/embedded-postgres";
      startEmbeddedPostgres(${JSON.stringify(dataDir)}, { fsync: "off" }).then(({ cluster }) => console.log(cluster));
      setInterval(() => undefined, 1000);`;
    const flags = [
      "--conditions=react-server",
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      script,
    ];
    const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const cluster = line.toString().trim();
    expect(await livePostmaster(cluster)).not.toBeNull();
    child.kill("SIGKILL");
    await vi.waitFor(async () => expect(await livePostmaster(cluster)).toBeNull(), 10_000);
  });
});

describe("lockDataDir", () => {
  it("lets one process in, and the next one after it left", async () => {
    const unlock = await lockDataDir(dataDir);
    expect(await dataDirHolder(dataDir)).toBe(process.pid);
    await expect(lockDataDir(dataDir)).rejects.toThrow(
      `already running over ${dataDir} (process ${process.pid})`,
    );
    unlock();
    expect(await dataDirHolder(dataDir)).toBeNull();
    (await lockDataDir(dataDir))();
  });

  it("ignores the lock of a process that is gone, even when its number is in use again", async () => {
    const path = join(dataDir, "margay.lock");
    await writeFile(path, JSON.stringify({ pid: process.pid, began: "long ago" }));
    expect(await dataDirHolder(dataDir)).toBeNull();
    const unlock = await lockDataDir(dataDir);
    expect(JSON.parse(await readFile(path, "utf8"))).toMatchObject({ pid: process.pid });
    unlock();
  });
});
