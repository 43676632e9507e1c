import { chmod, stat } from "node:fs/promises";
import { resolve } from "node:path";

import { AppError } from "@/lib/kernel/errors";
import { makePrivateFolder } from "@/lib/platform/db/embedded-postgres/private-folder";

/** Makes the data directory if it is missing, closes it to other users, and answers its full path. */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  try {
    await makePrivateFolder(path);
    const { mode } = await stat(path);
    // The group may keep its right to walk through: the built-in Postgres of a root installation needs it.
    if ((mode & 0o067) !== 0) await chmod(path, mode & 0o710);
    return path;
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The data directory ${path} cannot be used. Make it yours (chown), or name another one in MARGAY_DATA_DIR.`,
      { cause },
    );
  }
}
