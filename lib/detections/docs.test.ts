import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { severityTitles } from "@/lib/kernel/severity";

import { rules } from "./registry";

const guide = readFileSync(
  fileURLToPath(new URL("../../docs/detections.md", import.meta.url)),
  "utf8",
);

it.each(rules.map((rule) => [rule.id, rule] as const))(
  "the guide lists %s as it is",
  (id, rule) => {
    const row = guide.split("\n").find((line) => line.includes(`\`${id}\``)) ?? "";
    expect(row.split("|").map((cell) => cell.trim())).toEqual([
      "",
      rule.title,
      `\`${id}\``,
      severityTitles[rule.severity],
      `${rule.threshold} in ${rule.dedupMinutes} min`,
      "",
    ]);
    for (const difference of rule.differences ?? []) expect(guide).toContain(difference);
  },
);
