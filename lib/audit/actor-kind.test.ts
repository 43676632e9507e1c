import { expect, it } from "vitest";

import { readSourceFiles } from "@/lib/testing/source-files";

import { actorKind, actorKinds, commandLineName, storedTypes } from "./actor-kind";

it.each([
  ["user", "Imogen Vale", "PERSON"],
  ["user", "command line", "PERSON"],
  ["slackUser", "Juno Marsh", "SLACK"],
  ["apiToken", "Nightly export", "API_TOKEN"],
  ["system", "command line", "COMMAND_LINE"],
  ["system", "Sign-in page", "SYSTEM"],
  ["worker", "Worker", "SYSTEM"],
  ["anonymous", "Anonymous visitor", "VISITOR"],
  ["robot", "Of another version", "SYSTEM"],
  ["toString", "Odd", "SYSTEM"],
])("%s %s is of the kind %s", (type, name, kind) => {
  expect(actorKind({ type, name })).toBe(kind);
});

it.each(actorKinds)("everybody of %s is stored under types that lead back to it", (kind) => {
  const types = storedTypes(kind);
  expect(types.length).toBeGreaterThan(0);
  const name = kind === "COMMAND_LINE" ? commandLineName : "Somebody";
  for (const type of types) expect(actorKind({ type, name })).toBe(kind);
});

it("every command acts under the command line's name", () => {
  const commands = readSourceFiles().filter(({ path }) => path.startsWith("bin/commands/"));
  const names = commands.flatMap(({ text }) =>
    [...text.matchAll(/systemContext\(([^)]*)\)/g)].map(([, name]) => name),
  );
  expect(names.length).toBeGreaterThan(3);
  expect(new Set(names)).toEqual(new Set([`"${commandLineName}"`]));
});
