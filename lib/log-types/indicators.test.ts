import { describe, expect, it } from "vitest";

import { indicatorReader, readAddress } from "./indicators";
import type { FieldDefinition } from "./log-type";

const field = (path: string, indicator: FieldDefinition["indicator"]): FieldDefinition => ({
  path,
  type: "string",
  required: false,
  description: "",
  ...(indicator ? { indicator } : {}),
});

const fields = [
  field("user.name", "username"),
  field("user.email", "email"),
  field("owner", "email"),
  field("ip", "ip"),
];

describe("readAddress", () => {
  it.each([
    ["198.51.100.24", "198.51.100.24"],
    ["2001:0DB8:0:0::00A7", "2001:db8::a7"],
    ["::1", "::1"],
    ["10.2.3.999", null],
    ["1.2.3", null],
    ["16909060", null],
    ["0x7f.0.0.1", null],
    ["unknown", null],
    ["198.51.100.24, 10.0.0.1", null],
  ])("reads %s as %s", (text, address) => {
    expect(readAddress(text)).toBe(address);
  });
});

describe("indicatorReader", () => {
  const read = indicatorReader(fields);

  it("takes marked fields, in one spelling, each value once", () => {
    const record = {
      user: { name: " Ines Moreau ", email: "Ines@Tidewater.example" },
      owner: "ines@tidewater.example",
      ip: "203.0.113.9",
    };
    expect(read(record)).toEqual([
      { kind: "username", value: "ines moreau" },
      { kind: "email", value: "ines@tidewater.example" },
      { kind: "ip", value: "203.0.113.9" },
    ]);
  });

  it("leaves out what is blank, of another kind, or not there", () => {
    const record = { user: { name: "", email: "nobody" }, owner: null, ip: "1.23.45.678" };
    expect(read(record)).toEqual([]);
    expect(read(null)).toEqual([]);
    expect(read({ user: "text", ip: { v4: "203.0.113.9" } })).toEqual([]);
  });
});
