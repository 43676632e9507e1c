import "server-only";

import { spawn } from "node:child_process";
import { chown, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { AppError } from "@/lib/kernel/errors";

import type { Account } from "./account";
import { makeOwned } from "./home";
import { superuser } from "./settings";

/** True when the folder holds a complete cluster. */
export async function hasCluster(folder: string): Promise<boolean> {
  return stat(join(folder, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

/** Makes an empty cluster in `folder`: UTF-8, sorted by code point on every system, password for everybody. */
export async function initCluster(
  folder: string,
  options: { binaries: string; account: Account; password: string },
): Promise<void> {
  const { binaries, account, password } = options;
  // Renamed at the end, so that an interrupted start leaves nothing that looks complete.
  const unfinished = `${folder}.unfinished`;
  await makeOwned(unfinished, account);
  const passwordFile = `${unfinished}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    await chown(passwordFile, account.uid, account.gid);
  try {
    await runInitdb(join(binaries, "bin", "initdb"), account, [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ]);
    await rename(unfinished, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function runInitdb(initdb: string, account: Account, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, args, {
      ...account,
      cwd: "/",
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    const fail = (cause: unknown) =>
      reject(
        new AppError(
          "unavailable",
          `The built-in Postgres could not make its files: ${String(cause)}`,
          { cause },
        ),
      );
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? resolve() : fail(complaint.trim() || `initdb ended with ${code}`),
    );
  });
}
