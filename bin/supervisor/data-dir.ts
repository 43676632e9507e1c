import { chmod, readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { AppError } from "@/lib/kernel/errors";
import { makePrivateFolder } from "@/lib/platform/db/embedded-postgres/private-folder";

/** One of these shows that a folder is Margay's; a demo may have been there before anything else. */
const marks = new Set(["auth-secret", "encryption-keys", "postgres.json", "demo"]);

/** Makes the data directory if it is missing, closes it to other users, and answers its full path; `unavailable`, and nothing changed, when it cannot be Margay's. */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  try {
    await makePrivateFolder(path);
    await closeToOthers(path);
    return path;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      "unavailable",
      `The data directory ${path} cannot be used. Make it yours (chown), or name another one in MARGAY_DATA_DIR.`,
      { cause },
    );
  }
}

async function closeToOthers(path: string): Promise<void> {
  const found = await stat(path);
  if (!found.isDirectory()) {
    throw new AppError("unavailable", `${path} is not a folder. Name one in MARGAY_DATA_DIR.`);
  }
  // The group may keep its right to walk through: the built-in Postgres of a root installation needs it.
  if ((found.mode & 0o067) === 0) return;
  const names = (await readdir(path)).filter((name) => name !== "lost+found");
  if (names.length > 0 && !names.some((name) => marks.has(name))) {
    throw new AppError(
      "unavailable",
      `The folder ${path} holds files of others, who could not reach them any more. Name one of Margay's own in MARGAY_DATA_DIR, e.g. ${resolve(path, "margay")}.`,
    );
  }
  await chmod(path, found.mode & 0o710);
}
