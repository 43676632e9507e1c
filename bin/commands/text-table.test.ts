import { expect, it } from "vitest";

import { textTable } from "./text-table";

it.each([
  ["Email  Name", []],
  [
    "Email      Name\na@b.test   Ada\nju@b.test  Juno Marsh",
    [
      ["a@b.test", "Ada"],
      ["ju@b.test", "Juno Marsh"],
    ],
  ],
])("reads %j", (text, rows) => {
  expect(textTable(["Email", "Name"], rows)).toBe(text);
});
