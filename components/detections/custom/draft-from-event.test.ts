import { describe, expect, it } from "vitest";

import type { LogTypeDto } from "@/lib/log-types/contract";

import { draftFromEvent } from "./draft-from-event";
import { toDefinition } from "./rule-draft";

const field = (path: string): LogTypeDto["fields"][number] => ({
  path,
  type: "string",
  required: false,
  description: "",
});
const kilnLogs = { id: "Kiln.Logs", fields: ["user.id", "change.kind"].map(field) };

const begun = (action: string | null, raw: unknown, logTypes = [kilnLogs]) =>
  toDefinition(draftFromEvent({ logType: "Kiln.Logs", action, raw }, logTypes)).definition;

describe("a rule that begins with an event", () => {
  const raw = { user: { id: "U1" }, change: { kind: "lit" } };

  it("looks for events with the event's action, wherever its log type has it", () => {
    expect(begun("lit", raw).conditions).toEqual({
      all: [{ field: "change.kind", op: "equals", value: "lit" }],
    });
  });

  it("has the whole event as its first test, which is to match", () => {
    expect(begun("lit", raw)).toMatchObject({
      logType: "Kiln.Logs",
      tests: [{ event: raw, matches: true }],
    });
  });

  it.each([
    ["an event without an action", null, [kilnLogs]],
    ["an action that stands in no field", "gone", [kilnLogs]],
    ["a log type that is not known", "lit", []],
  ])("leaves the condition to the person with %s", (_what, action, logTypes) => {
    expect(begun(action, raw, logTypes).conditions).toEqual({
      all: [{ field: "", op: "equals", value: "" }],
    });
  });
});
