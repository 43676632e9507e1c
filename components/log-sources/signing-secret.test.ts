import { expect, it } from "vitest";

import { editSourceForm } from "./no-data-alarm-schema";
import { fromSigningSecretFields } from "./signing-secret";

const secret = "0123456789abcdef0123456789abcdef";

it.each([
  [{ signingSecret: "", forgetSigningSecret: false }, {}],
  [{ signingSecret: "  ", forgetSigningSecret: false }, {}],
  [{ signingSecret: "", forgetSigningSecret: true }, { signingSecret: null }],
  [{ signingSecret: secret, forgetSigningSecret: true }, { signingSecret: secret }],
])("sends %j as %j", (fields, sent) => {
  expect(fromSigningSecretFields(fields)).toEqual(sent);
});

it.each([
  ["", true],
  [secret, true],
  [` ${secret}\n`, true],
  ["short", false],
  ["x".repeat(201), false],
])("takes %j: %s", (signingSecret, good) => {
  const problems = editSourceForm.safeParse({ signingSecret }).error?.issues ?? [];
  expect(problems.every(({ path }) => path[0] !== "signingSecret")).toBe(good);
});
