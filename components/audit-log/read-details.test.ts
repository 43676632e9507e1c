import { expect, it } from "vitest";

import { detailName, readDetails } from "./read-details";

it.each([
  ["nothing", {}, []],
  [
    "a fact",
    { role: "Analyst", expiresAt: null },
    [
      { kind: "fact", name: "role", value: "Analyst" },
      { kind: "fact", name: "expiresAt", value: null },
    ],
  ],
  [
    "a change, also when its halves stand apart",
    { enabledFrom: true, note: "x", enabledTo: false },
    [
      { kind: "change", name: "enabled", from: true, to: false },
      { kind: "fact", name: "note", value: "x" },
    ],
  ],
  [
    "a change without a name",
    { to: "HIGH", from: "LOW", why: "it goes on" },
    [
      { kind: "change", name: "", from: "LOW", to: "HIGH" },
      { kind: "fact", name: "why", value: "it goes on" },
    ],
  ],
  [
    "a change that says what was before",
    { roleBefore: "Analyst", role: "Admin", nameBefore: "A" },
    [
      { kind: "change", name: "role", from: "Analyst", to: "Admin" },
      { kind: "fact", name: "nameBefore", value: "A" },
    ],
  ],
  ["half a change as a fact", { dataFrom: 1 }, [{ kind: "fact", name: "dataFrom", value: 1 }]],
  ["a lone “to”", { to: 1 }, [{ kind: "fact", name: "to", value: 1 }]],
  [
    "a text of several lines",
    { definition: "a: 1\nb: 2\n" },
    [{ kind: "text", name: "definition", text: "a: 1\nb: 2\n" }],
  ],
  [
    "a text before and after",
    { definitionFrom: "a: 1\n", definitionTo: "a: 2" },
    [{ kind: "textChange", name: "definition", from: "a: 1\n", to: "a: 2" }],
  ],
])("reads %s", (_what, details, lines) => {
  expect(readDetails(details)).toEqual(lines);
});

it.each([
  ["callsPerMinute", "Calls a minute"],
  ["timeZone", "Time zone"],
  ["some-new_thing2Do", "Some new thing2 do"],
  ["constructor", "Constructor"],
])("calls %s “%s”", (name, words) => {
  expect(detailName(name)).toBe(words);
});
