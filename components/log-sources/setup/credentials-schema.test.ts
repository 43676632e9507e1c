import { describe, expect, it } from "vitest";

import { credentialsForm } from "./credentials-schema";
import { keepsStored } from "./kept-credentials";

const none = { clientId: null, hasSecret: false };
const stored = { clientId: "41.52", hasSecret: true };

function secretProblem(known: typeof none | typeof stored, clientId: string, clientSecret: string) {
  const { error } = credentialsForm(known).safeParse({ clientId, clientSecret });
  return error?.issues.find(({ path }) => path[0] === "clientSecret")?.message;
}

describe("credentialsForm", () => {
  it("drops blanks and line breaks that came along", () => {
    expect(credentialsForm(none).parse({ clientId: " 41.52\n", clientSecret: "\tab cd " })).toEqual(
      {
        clientId: "41.52",
        clientSecret: "abcd",
      },
    );
  });

  it("wants a secret while none is stored", () => {
    expect(secretProblem(none, "41.52", "  ")).toContain("Enter the Client Secret");
    expect(secretProblem(none, "41.52", "x".repeat(201))).toContain(
      "longer than any Client Secret",
    );
  });

  it("keeps the stored secret of the same app", () => {
    expect(secretProblem(stored, "41.52 ", "")).toBeUndefined();
    expect(keepsStored(stored, { clientId: "41.52", clientSecret: "" })).toBe(true);
  });

  it("wants the secret of another app", () => {
    expect(secretProblem(stored, "77.10", "")).toContain("another Client ID");
    expect(keepsStored(stored, { clientId: "77.10", clientSecret: "" })).toBe(false);
    expect(keepsStored(stored, { clientId: "41.52", clientSecret: "new" })).toBe(false);
  });
});
