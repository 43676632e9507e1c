import "server-only";

import { spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** What a server writes about itself into its cluster's postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** Reads the text of a postmaster.pid; null when it is not one. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split("\n");
  const pid = Number.parseInt(lines[0] ?? "", 10);
  const port = Number.parseInt(lines[3] ?? "", 10);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7]?.trim() === "ready" };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command =
    process.platform === "linux"
      ? await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")
      : spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout;
  return basename(command.trim()) === "postgres";
}

async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  return parsePostmaster(await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => ""));
}

/** The server that runs over the cluster now, ready or not; null when none does. */
export async function livePostmaster(cluster: string): Promise<Postmaster | null> {
  const postmaster = await readPostmaster(cluster);
  return postmaster && (await isPostgres(postmaster.pid)) ? postmaster : null;
}

/** Removes a postmaster.pid whose number now belongs to another program, for Postgres takes that for a server. */
export async function removeStalePostmaster(cluster: string): Promise<void> {
  const postmaster = await readPostmaster(cluster);
  if (postmaster && !(await isPostgres(postmaster.pid)))
    await rm(join(cluster, "postmaster.pid"), { force: true });
}

export type StopMode = "smart" | "fast";

const signals = { smart: "SIGTERM", fast: "SIGINT" } as const;

/** Stops the cluster's server and waits until it is gone: smart lets its clients finish, fast ends them. */
export async function stopPostmaster(
  cluster: string,
  mode: StopMode,
  patienceMs = 20_000,
): Promise<void> {
  const steps: NodeJS.Signals[] =
    mode === "smart" ? [signals.smart, signals.fast, "SIGQUIT"] : [signals.fast, "SIGQUIT"];
  for (const signal of steps) {
    const postmaster = await livePostmaster(cluster);
    if (!postmaster) return;
    process.kill(postmaster.pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (!(await livePostmaster(cluster))) return;
      await sleep(25);
    }
  }
}
