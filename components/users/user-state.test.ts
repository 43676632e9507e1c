import { expect, it } from "vitest";

import { stateOf } from "./user-state";

const at = "2026-03-01T00:00:00Z";

it.each([
  [null, true, false, "Active", null],
  [null, true, true, "Active", null],
  [null, false, true, "Active", "By single sign-on only"],
  [null, false, false, "Cannot sign in", "No password is set"],
  [at, true, true, "Disabled", null],
  [at, false, false, "Disabled", null],
])(
  "disabled %s, password %s, single sign-on %s: %s",
  (disabledAt, hasPassword, sso, label, note) => {
    expect(stateOf({ disabledAt, hasPassword }, sso)).toMatchObject({ label, note });
  },
);
