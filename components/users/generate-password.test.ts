import { expect, it } from "vitest";

import { setPasswordInput } from "@/lib/users/contract";

import { generatePassword } from "./generate-password";

it("makes passwords that the API takes, each another, of letters that nobody mixes up", () => {
  const made = Array.from({ length: 500 }, generatePassword);
  expect(new Set(made).size).toBe(made.length);
  for (const password of made) {
    expect(password).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/);
    expect(setPasswordInput.safeParse({ password }).success).toBe(true);
  }
  expect(new Set(made.join("").replaceAll("-", "")).size).toBe(32);
});
