import { expect, it } from "vitest";

import { eventFields } from "./event-fields";

type Definition = Parameters<typeof eventFields>[1][number];

const field = (path: string, type: Definition["type"]): Definition => ({
  path,
  type,
  required: false,
  description: path,
});

const definitions = [
  field("id", "string"),
  field("date", "timestamp"),
  field("actor", "object"),
  field("actor.name", "string"),
  field("actor.email", "string"),
  field("scopes", "array"),
  field("details", "json"),
];

const shown = (raw: unknown) =>
  eventFields(raw, definitions).map(({ path, text, definition }) => [
    definition ? "known" : "unknown",
    path,
    text,
  ]);

it("lists what the record has, in the schema's order, then what the schema does not know", () => {
  const raw = {
    surprise: { nested: [1, 2], flag: false },
    date: 1763128951,
    actor: { email: "ada@brightwater.example", pronouns: "she" },
    id: "E1",
    scopes: ["chat:write", "files:read"],
    details: { inner: { deep: true } },
  };
  expect(shown(raw)).toEqual([
    ["known", "id", "E1"],
    ["known", "date", "1763128951"],
    ["known", "actor.email", "ada@brightwater.example"],
    ["known", "scopes", "chat:write, files:read"],
    ["known", "details", '{"inner":{"deep":true}}'],
    ["unknown", "surprise.nested", "1, 2"],
    ["unknown", "surprise.flag", "false"],
    ["unknown", "actor.pronouns", "she"],
  ]);
});

it("leaves out what says nothing", () => {
  expect(
    shown({ id: "", actor: { name: null }, scopes: [], details: {}, other: {}, more: [null] }),
  ).toEqual([]);
});

it("shows a known field whose shape is another than the schema's", () => {
  expect(shown({ actor: "USLACKBOT" })).toEqual([["known", "actor", "USLACKBOT"]]);
});

it("reads the time of timestamps", () => {
  expect(eventFields({ date: "1763128951" }, definitions)[0]?.time).toBe(1763128951000);
  expect(eventFields({ date: "unknown" }, definitions)[0]?.time).toBeNull();
});

it.each([null, "text", 5, []])("has no fields for %j beyond the value itself", (raw) => {
  expect(shown(raw).filter(([kind]) => kind === "known")).toEqual([]);
});
