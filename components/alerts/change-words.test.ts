import { describe, expect, it } from "vitest";

import { changeButton, changedSentence, refusedSentence } from "./change-words";

const noor = { id: "n", name: "Noor Haddad" };

describe("the words of a change", () => {
  it.each([
    [{ status: "RESOLVED" }, 1, "Alert resolved."],
    [{ status: "CLOSED" }, 1204, "1,204 alerts marked as invalid."],
    [{ assignee: noor }, 2, "2 alerts assigned to Noor Haddad."],
    [{ assignee: null }, 1, "Alert unassigned."],
    [{ snoozedUntil: "2026-03-05T09:00:00Z" }, 3, "3 alerts snoozed."],
    [{ snoozedUntil: null }, 1, "Alert brought back."],
  ] as const)("%j of %s", (change, count, sentence) => {
    expect(changedSentence(change, count)).toBe(sentence);
  });

  it("names what the button does", () => {
    expect(changeButton({ status: "RESOLVED" }, "3 alerts")).toBe("Resolve 3 alerts");
    expect(changeButton({ assignee: noor }, "3 alerts")).toBe("Assign 3 alerts to Noor Haddad");
  });

  it("says what could not be changed", () => {
    expect(refusedSentence({ refused: 0, missing: 0 })).toBeNull();
    expect(refusedSentence({ refused: 1, missing: 0 })).toContain("1 alert could not be changed");
    expect(refusedSentence({ refused: 0, missing: 1 })).toBe("1 alert is gone.");
  });
});
