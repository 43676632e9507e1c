import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const folders = ["app", "components", "lib", "public"];
const files = [
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
];

/** Everything that the console is built from, relative to the project's folder. */
async function listSources(): Promise<string[]> {
  const nested = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return [
    ...nested.flat().filter((path) => !/\.test\.tsx?$|\/generated\/|^lib\/testing\//.test(path)),
    ...files,
  ].toSorted();
}

/** A digest of the console's sources: two builds of the same sources have the same. */
export async function sourceFingerprint(): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await listSources()) {
    const content = await readFile(path).catch(() => null);
    if (content) hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
