import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { evaluate } from "../evaluate";
import { compileRule } from "./compile-rule";
import { operators } from "./condition";
import { readYaml } from "./read-yaml";

const guide = readFileSync(
  fileURLToPath(new URL("../../../docs/custom-rules.md", import.meta.url)),
  "utf8",
);

it("shows a rule that can be imported and does what its tests say", () => {
  const yaml = /```yaml\n(.*?)```/s.exec(guide)?.[1] ?? "";
  const { definition, problems } = readYaml(yaml);
  expect(problems).toEqual([]);
  if (!definition) throw new Error("There is no definition.");
  const compiled = compileRule("Custom.Guide.0", definition);
  if ("problems" in compiled) throw new Error("It cannot be run.");
  expect(definition.tests.length).toBeGreaterThanOrEqual(2);
  for (const { event, matches } of definition.tests)
    expect(evaluate(compiled.rule, event) !== null).toBe(matches);
  expect(compiled.rule.actions).toEqual(["manual_export_*"]);
});

it("names every operator", () => {
  for (const op of operators) expect(guide).toContain(`| \`${op}\``);
});
