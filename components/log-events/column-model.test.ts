import { describe, expect, it } from "vitest";

import type { LogEventDto } from "@/lib/log-events/contract";
import type { LogTypeDto } from "@/lib/log-types/contract";

import { logTypeColumns, mixedColumns } from "./column-model";
import { eventSummary } from "./event-summary";

type Column = LogTypeDto["columns"][number];
type Field = LogTypeDto["fields"][number];

const column = (path: string, kind: Column["kind"], initial = true): Column => ({
  id: path,
  label: path,
  path,
  kind,
  width: 100,
  initial,
});
const field = (path: string, more: Partial<Field> = {}): Field => ({
  path,
  type: "string",
  required: false,
  description: "",
  ...more,
});

const doorLogs: LogTypeDto = {
  id: "Door.Logs",
  label: "Door logs",
  description: "",
  referenceUrl: "",
  slack: {
    plans: [],
    userScope: "",
    botScopes: [],
    install: "workspace",
    setupSteps: [],
    rate: { limit: 20, share: 15, sharedBy: "source" },
  },
  readsByTime: false,
  hasSessions: false,
  fields: [
    field("at", { type: "timestamp", isEventTime: true }),
    field("who.name", { indicator: "username" }),
    field("who.email", { indicator: "email" }),
    field("guest.name", { indicator: "username" }),
    field("address", { indicator: "ip" }),
  ],
  columns: [
    column("at", "time"),
    column("noticed", "time", false),
    column("did", "code"),
    column("who.name", "text"),
    column("who.email", "text", false),
    column("guest.name", "text"),
    column("room", "text"),
    column("address", "ip"),
  ],
};

const event: LogEventDto = {
  id: "e_1",
  sourceId: "0b9f3c52-7f0e-4b63-9d4c-2b1d5a6e7f80",
  sourceName: "Front door",
  logType: "Door.Logs",
  eventTime: "2026-11-14T12:00:00.000Z",
  ingestedAt: "2026-11-14T12:00:30.000Z",
  action: "opened",
  actor: "ada@brightwater.example",
  ip: "2001:db8::1",
  indicators: [],
  raw: {
    at: 1794657600,
    noticed: 1794657610,
    did: "opened",
    who: { name: "Ada", email: "ada@brightwater.example" },
    guest: { name: "Bo" },
    room: "Vault",
    address: "2001:DB8:0::1",
  },
};

const byId = Object.fromEntries(logTypeColumns(doorLogs, [event]).map((one) => [one.id, one]));

describe("the columns of a log type", () => {
  it("are the declared ones in their order, then summary, source and time stored", () => {
    expect(Object.keys(byId)).toEqual([
      ...doorLogs.columns.map(({ id }) => id),
      "summary",
      "log-source",
      "stored",
    ]);
    expect(byId.at?.fixed).toBe(true);
    expect([byId["who.name"]?.initial, byId["who.email"]?.initial, byId.stored?.initial]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["at", "2026-11-14T12:00:00.000Z"],
    ["noticed", "2026-11-14T12:00:10.000Z"],
    ["did", "opened"],
    ["who.name", "Ada"],
    ["room", "Vault"],
    ["address", "2001:db8::1"],
    ["log-source", "Front door"],
  ])("show at %s %s", (id, text) => {
    expect(byId[id]?.text(event)).toBe(text);
  });

  it.each([
    ["did", "action", "opened"],
    ["who.name", "actor", "ada@brightwater.example"],
    ["who.email", "actor", "ada@brightwater.example"],
    ["address", "ip", "2001:db8::1"],
    ["log-source", "sourceId", event.sourceId],
  ])("%s filters by %s with the value that filter takes", (id, filter, value) => {
    const found = byId[id];
    expect(found?.filter).toBe(filter);
    expect((found?.filterValue ?? found?.value ?? found?.text)?.(event)).toBe(value);
  });

  it.each(["at", "guest.name", "room"])("%s has no filter", (id) => {
    expect(byId[id]?.filter).toBeUndefined();
  });

  it("show a missing value as none", () => {
    const bare = { ...event, actor: null, action: null, ip: null, raw: {} };
    expect(Object.values(byId).map((one) => one.text(bare))).toEqual([
      event.eventTime,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "",
      "Front door",
      event.ingestedAt,
    ]);
  });
});

describe("the columns of a mixed view", () => {
  const mixed = Object.fromEntries(mixedColumns([doorLogs]).map((one) => [one.id, one]));

  it("name the log type and sum the event up", () => {
    expect(Object.keys(mixed)).toEqual([
      "time",
      "source",
      "log-type",
      "action",
      "actor",
      "ip",
      "summary",
      "stored",
    ]);
    expect(mixed["log-type"]?.text(event)).toBe("Door logs");
    expect(mixed["log-type"]?.filterValue?.(event)).toBe("Door.Logs");
    expect(mixed.summary?.text(event)).toBe("Bo · Vault");
  });

  it("manage with a log type that they do not know", () => {
    expect(mixed["log-type"]?.text({ ...event, logType: "Gone.Logs" })).toBe("Gone.Logs");
    expect(eventSummary(event, undefined)).toBe("");
  });
});
