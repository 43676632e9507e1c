import { describe, expect, it } from "vitest";

import { parsePostmaster } from "./postmaster";

const lines = [
  "4711",
  "/data/postgres",
  "1795312963",
  "25432",
  "",
  "127.0.0.1",
  "1 2",
  "ready   ",
  "",
];

describe("parsePostmaster", () => {
  it("reads who serves where", () => {
    expect(parsePostmaster(lines.join("\n"))).toEqual({ pid: 4711, port: 25_432, ready: true });
  });

  it("sees that a server is still starting, however little it has written", () => {
    expect(parsePostmaster(lines.with(7, "starting").join("\n"))).toMatchObject({ ready: false });
    expect(parsePostmaster(lines.slice(0, 2).join("\n"))).toEqual({
      pid: 4711,
      port: 0,
      ready: false,
    });
  });

  it.each(["", "not a pid", "-1\n/data"])("takes %j for no server", (text) => {
    expect(parsePostmaster(text)).toBeNull();
  });
});
