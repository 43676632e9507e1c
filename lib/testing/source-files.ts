import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

const roots = ["app", "bench", "bin", "components", "e2e", "lib", "prisma", "workers"];

export type SourceFile = { path: string; text: string; lines: number; imports: string[] };

const importPattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(importPattern)].map(([, target = ""]) => {
    if (target.startsWith("@/")) return target.slice(2);
    return target.startsWith(".") ? join(dirname(path), target) : `npm:${target}`;
  });
}

/** Every TypeScript file of ours with its imports: of our files as paths from the root, of packages as "npm:name". */
export function readSourceFiles(): SourceFile[] {
  return roots.flatMap((folder) => {
    let entries: string[] = [];
    try {
      entries = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    } catch {
      return [];
    }
    return entries
      .map((entry) => relative(root, join(root, folder, entry)))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes("/generated/"))
      .map((path) => {
        const text = readFileSync(join(root, path), "utf8");
        return { path, text, lines: text.split("\n").length, imports: importsOf(path, text) };
      });
  });
}
