import "server-only";

import { type ChildProcess, spawn } from "node:child_process";
import { open, readFile, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { AppError } from "@/lib/kernel/errors";

import type { Account } from "./account";
import { guarded } from "./guard";
import { livePostmaster, type StopMode, stopPostmaster } from "./postmaster";

export type ServerOptions = {
  cluster: string;
  binaries: string;
  account: Account;
  port: number;
  logFile: string;
  /** Settings by name, e.g. { fsync: "off" }. */
  tuning?: Record<string, string>;
};

export type RunningServer = { stop: (mode: StopMode) => Promise<void>; gone: Promise<void> };

const readyWithinMs = 60_000;
const logLimit = 10 * 1024 * 1024;

/** Starts the server over the cluster, on 127.0.0.1 only, and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { cluster, logFile } = options;
  const child = await spawnGuarded(options);
  const gone = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.once("error", () => resolve());
  });
  let ended = false;
  void gone.then(() => (ended = true));
  const deadline = Date.now() + readyWithinMs;
  while (!(await livePostmaster(cluster))?.ready) {
    if (ended || Date.now() > deadline) {
      child.stdin?.destroy();
      throw new AppError(
        "unavailable",
        `The built-in Postgres did not start. ${logFile} ends with:\n${await tail(logFile)}`,
      );
    }
    await sleep(20);
  }
  // It must not keep a command alive that is otherwise done.
  child.unref();
  return {
    gone,
    stop: async (mode) => {
      child.ref();
      await stopPostmaster(cluster, mode);
      child.stdin?.destroy();
      await gone;
    },
  };
}

async function spawnGuarded({
  cluster,
  binaries,
  account,
  port,
  logFile,
  tuning,
}: ServerOptions): Promise<ChildProcess> {
  const logSize = await stat(logFile).then(
    ({ size }) => size,
    () => 0,
  );
  if (logSize > logLimit) await truncate(logFile);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...tuning,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = await open(logFile, "a", 0o600);
  try {
    // Its own session: Ctrl-C in the terminal must reach the server last, through us.
    const [program, args] = guarded(join(binaries, "bin", "postgres"), ["-D", cluster, ...flags]);
    return spawn(program, args, {
      ...account,
      cwd: "/",
      detached: true,
      stdio: ["pipe", log.fd, log.fd],
    });
  } finally {
    await log.close();
  }
}

async function tail(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-5).join("\n");
}
