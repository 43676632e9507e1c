import "server-only";

import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { AppError } from "@/lib/kernel/errors";

const settingsSchema = z.object({
  port: z.number().int().min(1).max(65_535),
  password: z.string().min(1),
  /** Where the cluster lies: `<data dir>/postgres` unless the postgres user cannot reach that. */
  cluster: z.string().min(1),
});

export type PostgresSettings = z.infer<typeof settingsSchema>;

export const superuser = "margay";
const databaseName = "margay";

function settingsPath(dataDir: string): string {
  return join(dataDir, "postgres.json");
}

/** What an earlier start remembered in `<data dir>/postgres.json`; null before the first. */
export async function readSettings(dataDir: string): Promise<PostgresSettings | null> {
  const path = settingsPath(dataDir);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw new AppError(
      "unavailable",
      `${path} cannot be read. Is the data directory another user's?`,
      {
        cause: error,
      },
    );
  });
  if (text === null) return null;
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      "unavailable",
      `${path} is damaged. Restore it from a backup of the data directory.`,
      { cause },
    );
  }
}

/** Replaces the file in one step, readable by its owner only. */
export async function writeSettings(dataDir: string, settings: PostgresSettings): Promise<void> {
  const path = settingsPath(dataDir);
  await writeFile(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export function newPassword(): string {
  return randomBytes(24).toString("base64url");
}

/** The address under which this machine's processes reach the server. */
export function connectionUrl(
  { port, password }: PostgresSettings,
  database = databaseName,
): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}
