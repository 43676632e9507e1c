import { describe, expect, it } from "vitest";

import { readSourceFiles } from "@/lib/testing/source-files";

import { actionInWords, auditActions } from "./actions";

const product = readSourceFiles().filter(
  ({ path }) =>
    /^(lib|workers|bin)\//.test(path) && !/\.test\.ts$|^lib\/(testing|audit)\//.test(path),
);

/** In capitals: what Slack calls actions is not. */
const name = /"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g;

/** Stands in a file that records, and is a step of a wizard. */
const notActions = new Set(["GRANT_ACCESS"]);

const recorded = new Set(
  product
    .filter(({ imports }) => imports.includes("lib/audit/server"))
    .flatMap(({ text }) => [...text.matchAll(name)].map(([, found = ""]) => found))
    .filter((found) => !notActions.has(found)),
);

describe("the words of the audit log", () => {
  it("are there for everything that the code can record", () => {
    expect(recorded.size).toBeGreaterThan(40);
    expect([...recorded].filter((one) => !Object.hasOwn(auditActions, one))).toEqual([]);
  });

  it("are those of one action each", () => {
    const words = Object.values(auditActions);
    expect(new Set(words).size).toBe(words.length);
  });

  it("say an action of another version as it is stored", () => {
    expect(actionInWords("CREATE_API_TOKEN")).toBe("Created an API token");
    expect(actionInWords("PAINT_HOUSE")).toBe("PAINT_HOUSE");
    expect(actionInWords("toString")).toBe("toString");
  });
});
