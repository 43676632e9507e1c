import { expect, it } from "vitest";

import { exemptsOf } from "./exempts-of";

const juno = { kind: "email", value: "juno@fernhollow.example" } as const;
const ip = { kind: "ip", value: "203.0.113.7" } as const;
const domain = { kind: "domain", value: "fernhollow.example" } as const;

it("offers people and addresses, those of the most events first, and always something else", () => {
  expect(exemptsOf([{ indicators: [domain, ip] }, { indicators: [juno, ip] }])).toEqual([
    { label: "For 203.0.113.7", exempt: { kind: "IP", value: "203.0.113.7" } },
    {
      label: "For juno@fernhollow.example",
      exempt: { kind: "USER", value: "juno@fernhollow.example" },
    },
    { label: "For somebody or something else" },
  ]);
  expect(exemptsOf([])).toEqual([{ label: "For somebody or something else" }]);
});
