import { describe, expect, it } from "vitest";

import type { UserDto } from "@/lib/users/contract";

import { findUsers } from "./find-users";

const person = (name: string, more: Partial<UserDto> = {}): UserDto => ({
  id: name,
  name,
  email: `${name.toLowerCase().replaceAll(" ", ".")}@fernhollow.example`,
  role: "Analyst",
  disabledAt: null,
  hasPassword: true,
  lastSeenAt: null,
  createdAt: "2026-03-01T00:00:00Z",
  ...more,
});

const users = [
  person("noor Haddad"),
  person("Ada Quill", { disabledAt: "2026-03-02T00:00:00Z" }),
  person("Juno Marsh", { role: "Admin" }),
  person("Imogen Vale", { role: "AnalystReadOnly" }),
];
const found = (text: string) => findUsers(users, text).map(({ name }) => name);

describe("people", () => {
  it("stand by name, whoever is disabled last", () => {
    expect(found("")).toEqual(["Imogen Vale", "Juno Marsh", "noor Haddad", "Ada Quill"]);
  });

  it.each([
    ["marsh", ["Juno Marsh"]],
    [" VALE imogen ", ["Imogen Vale"]],
    ["admin", ["Juno Marsh"]],
    ["read only", ["Imogen Vale"]],
    ["ada.quill@", ["Ada Quill"]],
    ["nobody", []],
  ])("are found by %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });
});
