import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { sonnerStyleHash } from "./sonner-style-hash";

it("is the hash of the style sheet that the installed sonner inserts", () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve("sonner")), "utf8");
  const literal = /__insertCSS\((".*")\);/.exec(source)?.[1] ?? "null";
  const sheet = JSON.parse(literal) as string;
  const digest = createHash("sha256").update(sheet).digest("base64");
  expect(sonnerStyleHash).toBe(`'sha256-${digest}'`);
});
