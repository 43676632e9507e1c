import "server-only";

import { execFileSync, spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { userInfo } from "node:os";

import { AppError } from "@/lib/kernel/errors";

/** The user that the server runs as; empty when it is the one who started us. */
export type Account = { uid?: number; gid?: number };

const userName = "postgres";

function lookUp(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, userName], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

function createUser(): void {
  try {
    execFileSync("useradd", [
      "--system",
      "--user-group",
      "--no-create-home",
      "--shell",
      "/bin/false",
      userName,
    ]);
  } catch {
    // BusyBox systems have adduser instead.
    execFileSync("adduser", ["-S", "-D", "-H", "-s", "/bin/false", userName]);
  }
}

/**
 * Postgres refuses to run as root: for root this is the data directory's owner, or the system's postgres user, made when
 * missing, when that is root too.
 */
export async function postgresAccount(dataDir: string): Promise<Account> {
  if (userInfo().uid !== 0) return {};
  const owner = await stat(dataDir);
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  try {
    if (lookUp("-u") === undefined) createUser();
    const uid = lookUp("-u");
    const gid = lookUp("-g");
    if (uid === undefined || gid === undefined) throw new Error("no such user after creating it");
    return { uid, gid };
  } catch (cause) {
    throw new AppError(
      "unavailable",
      "Postgres does not run as root, and the user `postgres` could not be created. Start Margay as another user, or set DATABASE_URL.",
      { cause },
    );
  }
}

/** True when the account can enter the folder. */
export function canEnter(account: Account, folder: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return probe.status === 0;
}
