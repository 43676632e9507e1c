import "server-only";

import { randomBytes } from "node:crypto";
import { chmod, chown, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { AppError } from "@/lib/kernel/errors";

import { type Account, canEnter } from "./account";
import { findBinaries } from "./binaries";

/** Outside every home folder, for when the postgres user cannot reach the real places. */
const sharedHome = "/var/lib/margay";

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The folder with bin/postgres that the account can run: npm's, or a copy of it in /var/lib/margay. */
export async function runnableBinaries(account: Account): Promise<string> {
  const { native, version } = await findBinaries();
  if (account.uid === undefined || canEnter(account, native)) return native;
  const copy = join(sharedHome, `postgres-${version}`);
  if (await exists(copy)) return copy;
  const unfinished = `${copy}.${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(sharedHome, { recursive: true, mode: 0o755 });
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await chmod(unfinished, 0o755);
    await rename(unfinished, copy).catch(async (error: unknown) => {
      if (!(await exists(copy))) throw error;
      await rm(unfinished, { recursive: true });
    });
  } catch (cause) {
    throw unreachable(native, cause);
  }
  return copy;
}

/** Lets the account walk through the data directory; what else lies in it stays closed to it. */
export async function openDataDirTo(account: Account, dataDir: string): Promise<void> {
  if (account.gid === undefined || (await stat(dataDir)).uid !== 0) return;
  await chown(dataDir, 0, account.gid);
  await chmod(dataDir, 0o710);
}

/** Chooses where a new cluster lies: in the data directory, or in /var/lib/margay when the account cannot get there. */
export async function chooseCluster(dataDir: string, account: Account): Promise<string> {
  const wanted = resolve(dataDir, "postgres");
  if (account.uid === undefined || canEnter(account, resolve(dataDir))) return wanted;
  const elsewhere = join(sharedHome, randomBytes(6).toString("hex"));
  await mkdir(elsewhere, { recursive: true, mode: 0o755 }).catch((cause: unknown) => {
    throw unreachable(dataDir, cause);
  });
  return join(elsewhere, "postgres");
}

/** Makes an empty folder, beside the cluster's, that belongs to the account. */
export async function makeOwned(folder: string, account: Account): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined)
    await chown(folder, account.uid, account.gid);
}

function unreachable(path: string, cause: unknown): AppError {
  return new AppError(
    "unavailable",
    `Postgres does not run as root, and its user cannot reach ${path}. Move Margay out of a private folder, start it as another user, or set DATABASE_URL.`,
    { cause },
  );
}
