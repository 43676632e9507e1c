import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { severityTitles } from "@/lib/kernel/severity";

import { packs } from "./registry";
import type { Rule } from "./rule";

const guide = readFileSync(
  fileURLToPath(new URL("../../docs/detections.md", import.meta.url)),
  "utf8",
);

const sections = new Map(
  guide.split(/^#+ /m).map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

const named = Object.values(packs).flatMap((pack) =>
  Object.values(pack.rules).map((rule: Rule) => [rule.id, { pack, rule }] as const),
);

it.each(Object.values(packs))("the guide has a section for the pack “$title”", (pack) => {
  expect(sections.get(pack.title)).toContain(`\n\n${pack.description}\n`);
});

it.each(named)("the guide lists %s as it is", (id, { pack, rule }) => {
  const lines = sections.get(pack.title)?.split("\n") ?? [];
  const row = lines.find((line) => line.includes(`| \`${id}\``)) ?? "";
  expect(row.split("|").map((cell) => cell.trim())).toEqual([
    "",
    rule.title,
    `\`${id}\``,
    severityTitles[rule.severity],
    `${rule.threshold} in ${rule.dedupMinutes} min`,
    "",
  ]);
  for (const difference of rule.differences ?? []) expect(guide).toContain(difference);
});
