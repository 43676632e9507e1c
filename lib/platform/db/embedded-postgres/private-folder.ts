import "server-only";

import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes a folder that only its owner can look into; the folders above it are made like any other. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}
