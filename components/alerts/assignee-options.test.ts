import { describe, expect, it } from "vitest";

import { assigneeOptions } from "./assignee-options";

const me = { id: "m", name: "Imogen Vale" };
const noor = { id: "n", name: "Noor Haddad", email: "noor@fernhollow.example" };
const people = [{ ...me, email: null }, noor];

describe("assigneeOptions", () => {
  it.each([
    ["", true, ["m", "n", "none"]],
    ["", false, ["m", "n"]],
    ["no", true, ["n", "none"]],
    ["me", true, ["m"]],
  ])("%j, somebody has one: %s", (sought, canClear, ids) => {
    const found = people.filter(({ name }) => name.toLowerCase().includes(sought));
    const options = assigneeOptions({ me, people: found, sought, canClear });
    expect(options.map(({ id }) => id)).toEqual(ids);
  });
});
