import "server-only";

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { AppError } from "@/lib/kernel/errors";

const holderSchema = z.object({ pid: z.number().int().positive(), began: z.string() });

type Holder = z.infer<typeof holderSchema>;

/** When the process began, in whatever words the system has for it: a number that was given out again differs. */
function processBegan(pid: number): string | null {
  if (process.platform === "linux") {
    try {
      // The name in parentheses may hold spaces; the start time is the 20th field after it.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
      return fields?.[19] ?? null;
    } catch {
      return null;
    }
  }
  return (
    spawnSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).stdout.trim() ||
    null
  );
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

function lockPath(dataDir: string): string {
  return join(dataDir, "margay.lock");
}

/** The process that runs over the data directory now; null when none does. */
export async function dataDirHolder(dataDir: string): Promise<number | null> {
  const holder = await readHolder(lockPath(dataDir));
  return holder && processBegan(holder.pid) === holder.began ? holder.pid : null;
}

/**
 * Makes this process the only one over the data directory until it releases or ends; `conflict` when another one is.
 * What it answers releases the lock, without waiting, so that it works in the last moment of a process too.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const path = lockPath(dataDir);
  const mine = `${path}.${process.pid}`;
  const me: Holder = { pid: process.pid, began: processBegan(process.pid) ?? "" };
  await writeFile(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    while (!(await claim(mine, path))) {
      const pid = await dataDirHolder(dataDir);
      if (pid !== null) throw alreadyRunning(dataDir, pid);
      // Moved aside before it is deleted: of two that find the same dead holder, one fails here and looks again.
      await rename(path, `${mine}.dead`).catch(() => undefined);
      await rm(`${mine}.dead`, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}

async function claim(mine: string, path: string): Promise<boolean> {
  return link(mine, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    },
  );
}

function alreadyRunning(dataDir: string, pid: number): AppError {
  return new AppError(
    "conflict",
    `Margay is already running over ${dataDir} (process ${pid}). Stop it first, or give this one another MARGAY_DATA_DIR.`,
  );
}
