import { once } from "node:events";

import { describe, expect, it } from "vitest";

import { outcomeOf, startProgram } from "@/lib/testing/run-program";

function rulesTest(args: string[], input: string | Buffer = "") {
  const child = startProgram("bin/margay.ts", ["rules", "test", ...args]);
  child.stdin.end(input);
  return outcomeOf(child);
}

const ruleId = "Slack.AuditLogs.OrgDeleted";
const asked = JSON.stringify({ ruleId, event: { action: "organization_deleted" } });

describe("margay rules test", () => {
  it("answers line by line, goes on past bad lines, and names them", async () => {
    const lines = [asked, { ruleId: "None" }, { ruleId, event: { action: "odd" } }].map((line) =>
      typeof line === "string" ? line : JSON.stringify(line),
    );
    const { code, stdout, stderr } = await rulesTest(["-"], `\uFEFF${lines.join("\r\n\r\n")}\n{`);
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(answers).toEqual([
      expect.objectContaining({ ruleId, matches: true, severity: "MEDIUM" }),
      { ruleId, matches: false, severity: null, title: null, dedup: null },
    ]);
    expect(stderr.trim().split("\n")).toEqual([
      "Line 3: There is no rule “None”.",
      "Line 6: This is no JSON.",
    ]);
    expect(code).toBe(1);
  });

  it("gets past a line that is longer than a text can be", async () => {
    const child = startProgram("bin/margay.ts", ["rules", "test", "-"]);
    const done = outcomeOf(child);
    child.stdin.write(`${asked}\n`);
    const part = Buffer.alloc(1_000_000, "[");
    for (let written = 0; written < 60; written += 1)
      if (!child.stdin.write(part)) await once(child.stdin, "drain");
    child.stdin.end(`\n${asked}`);
    const { code, stdout, stderr } = await done;
    expect(stdout.trim().split("\n")).toHaveLength(2);
    expect(stderr).toBe("Line 2: This is longer than any event.\n");
    expect(code).toBe(1);
  });

  it.each([
    ["no-such-file.jsonl", "there is no such file"],
    ["bin", "it is a folder"],
  ])("says why it cannot read %s", async (file, why) => {
    expect(await rulesTest([file])).toEqual({
      code: 1,
      stdout: "",
      stderr: `The file ${file} cannot be read: ${why}.\n`,
    });
  });

  it("ends without a word when nobody reads on", async () => {
    const child = startProgram("bin/margay.ts", ["rules", "test", "-"]);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on("error", () => {
      // It reads no further, either.
    });
    child.stdin.write(`${asked}\n`.repeat(50_000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = (await once(child, "exit")) as [number | null];
    expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
  });
});
