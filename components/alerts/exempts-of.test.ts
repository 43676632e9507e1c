import { expect, it } from "vitest";

import { exemptsOf } from "./exempts-of";

const juno = { kind: "email", value: "juno@fernhollow.example" } as const;
const ip = { kind: "ip", value: "203.0.113.7" } as const;
const domain = { kind: "domain", value: "fernhollow.example" } as const;

it("offers people and addresses, those of the most events first", () => {
  expect(exemptsOf([{ indicators: [domain, ip] }, { indicators: [juno, ip] }])).toEqual([
    { kind: "IP", value: "203.0.113.7" },
    { kind: "USER", value: "juno@fernhollow.example" },
  ]);
  expect(exemptsOf([{ indicators: [domain] }])).toEqual([]);
});
