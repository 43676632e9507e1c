import { describe, expect, it } from "vitest";

import type { Command } from "./command";
import { findCommand } from "./find-command";
import { commands } from "./registry";

const command = (name: string): Command => ({ name, usage: "", summary: "", run: async () => 0 });
const some = [command("migrate"), command("migrate create"), command("user create")];

describe("findCommand", () => {
  it.each([
    ["migrate", "migrate", []],
    ["migrate --quiet", "migrate", ["--quiet"]],
    ["migrate create add_index", "migrate create", ["add_index"]],
    ["user create --email a@b.example", "user create", ["--email", "a@b.example"]],
  ])("reads %j", (words, name, args) => {
    expect(findCommand(some, words.split(" "))).toMatchObject({ command: { name }, args });
  });

  it.each(["", "user", "user delete", "help"])("knows no %j", (words) => {
    expect(findCommand(some, words.split(" "))).toBeNull();
  });
});

describe("the registry", () => {
  it("has every name once, with a line for the help", () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { summary } of commands) expect(summary).toMatch(/^[A-Z].*\.$/);
  });
});
