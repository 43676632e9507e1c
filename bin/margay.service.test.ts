import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Outcome, outcomeOf, startProgram } from "@/lib/testing/run-program";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";
import type { UserDto } from "@/lib/users/contract";

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "margay-cli-"));
});
afterAll(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

const margay = (args: string[], input = "") => run("bin/margay.ts", args, { input });

function run(
  entry: string,
  args: string[] = [],
  { input = "", ...variables }: Record<string, string> = {},
): Promise<Outcome> {
  const usual = { DATABASE_URL: database.url, MARGAY_DATA_DIR: dataDir };
  const child = startProgram(entry, args, { ...usual, ...variables });
  child.stdin.end(input);
  return outcomeOf(child);
}

// Each command is a process of its own, which a busy machine takes seconds to start.
describe("margay", { timeout: 300_000 }, () => {
  it("prints a new token alone on standard output, and keeps only its digest", async () => {
    const { code, stdout } = await margay([
      "token",
      "create",
      "--name",
      "reporting",
      "--role",
      "Analyst",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^mgy_\S{20,}\n$/);
    const token = await database.db.apiToken.findFirstOrThrow({ omit: { tokenHash: false } });
    expect(token).toMatchObject({ name: "reporting", role: "Analyst", expiresAt: null });
    expect(JSON.stringify(token)).not.toContain(stdout.trim());
    expect(
      await database.db.auditEntry.findFirst({ where: { action: "CREATE_API_TOKEN" } }),
    ).toMatchObject({
      actorType: "system",
      actorName: "command line",
    });
  });

  it("creates an account with a password from standard input, once", async () => {
    const args = [
      "user",
      "create",
      "--email",
      "Noor@Example.com",
      "--name",
      "Noor",
      "--role",
      "admin",
    ];
    expect(await margay(args, "a long enough phrase\n")).toMatchObject({ code: 0 });
    expect(await database.db.user.findFirst()).toMatchObject({
      email: "noor@example.com",
      role: "Admin",
    });
    const again = await margay(args, "a long enough phrase\n");
    expect(again).toMatchObject({ code: 1, stdout: "" });
    expect(again.stderr).toMatch(/has an account already/);
  });

  it("lists people, changes them, and lets one stay who can manage users", async () => {
    const people = async () => {
      const { stdout } = await margay(["user", "list", "--json"]);
      const lines = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as UserDto);
      return lines.map(({ email, role, disabledAt }) => [email, role, disabledAt === null]);
    };
    const change = (verb: string, email: string, ...more: string[]) =>
      margay(["user", verb, "--email", email, ...more]);
    const made = "--email juno@example.com --name Juno --role Analyst --password".split(" ");
    await margay(["user", "create", ...made, "a long enough phrase"]);
    const set = await run(
      "bin/margay.ts",
      ["user", "set-password", "--email", "JUNO@example.com"],
      {
        input: "another long phrase\n",
      },
    );
    expect(set).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^juno@example\.com has a new password/) as string,
    });
    expect((await change("disable", "juno@example.com")).stdout).toMatch(/is disabled/);
    expect(await people()).toEqual([
      ["noor@example.com", "Admin", true],
      ["juno@example.com", "Analyst", false],
    ]);
    expect((await change("enable", "juno@example.com")).stdout).toMatch(/can sign in again/);
    const last = await change("set-role", "noor@example.com", "--role", "Analyst");
    expect(last).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/Noor is the only admin/) as string,
    });
    expect((await change("set-role", "juno@example.com", "--role", "admin")).code).toBe(0);
    expect((await change("disable", "noor@example.com")).code).toBe(0);
    const gone = await change("disable", "nobody@example.com");
    expect(gone).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no account with the address nobody@example/) as string,
    });
    const { stdout: table } = await margay(["user", "list"]);
    expect(table.split("\n").slice(0, 3)).toEqual([
      expect.stringMatching(/^Email +Name +Role +State +Last seen$/),
      expect.stringMatching(/^noor@example\.com +Noor +Admin +Disabled +Never$/),
      expect.stringMatching(/^juno@example\.com +Juno +Admin +Active +Never$/),
    ]);
  });

  it("lets rules learn anew from what is stored", async () => {
    const { code, stdout } = await margay(["detections", "rebuild"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Learned \d+ events? of \d+ log sources?\.\n$/);
    expect(
      await database.db.auditEntry.findFirst({ where: { action: "REBUILD_RULE_MEMORY" } }),
    ).toMatchObject({ actorType: "system", actorName: "command line" });
  });

  it("reads quarantined records again", async () => {
    const { id } = await database.db.logSource.create({
      data: { name: "Quillgate", plan: "PRO", logType: "Slack.IntegrationLogs" },
    });
    const raws = [{ date: "1772600000", change_type: "added" }, { date: "1772600000" }];
    for (const raw of raws.map((record) => JSON.stringify(record))) {
      await database.db.quarantinedRecord.create({
        data: { sourceId: id, logType: "Slack.IntegrationLogs", digest: raw, reason: "new", raw },
      });
    }
    const answer = "1 became events, 0 were events already, 1 stay in quarantine.";
    const first = await margay(["sources", "replay"]);
    expect(first).toMatchObject({ code: 0, stdout: `Quillgate: ${answer}\n` });
    const gone = await margay(["sources", "replay", "--id", crypto.randomUUID()]);
    expect(gone).toMatchObject({ code: 1, stdout: "" });
    expect(gone.stderr).toMatch(/no such log source/);
  });

  it.each([
    [["sources", "replay", "--id", "mine"], /--id is the id of a log source/],
    [["token", "create", "--role", "Admin"], /--name is missing\.\nUsage: margay token create/],
    [["token", "create", "--name", "x", "--role", "king"], /--role is one of Admin/],
    [["token", "create", "--name", "x", "--role", "Admin", "--colour", "red"], /--colour/],
  ])("shows how %j is typed, and ends with 2", async (args, complaint) => {
    const { code, stdout, stderr } = await margay(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(complaint);
  });

  it("puts a new key before the old one, for its owner only", async () => {
    const file = join(dataDir, "encryption-keys");
    const old = `k1:${randomBytes(32).toString("base64")}`;
    await writeFile(file, `${old}\n`, { mode: 0o600 });
    const { code, stdout } = await margay(["keys", "rotate"]);
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Sealed 0 secrets under the key k\w+\.\n$/),
    ]);
    expect(await readFile(file, "utf8")).toMatch(
      new RegExp(`^k[^,]+,${old.replaceAll("+", "\\+")}\n$`),
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("brings the database up to date, and says so when it is", async () => {
    expect(await margay(["migrate"])).toEqual({
      code: 0,
      stdout: "The database is up to date.\n",
      stderr: "",
    });
  });

  it("examines the installation, for people and for programs", async () => {
    const away = { APP_URL: "http://127.0.0.1:9", SLACK_API_URL: "http://127.0.0.1:9/api/" };
    const { code, stdout } = await run("bin/margay.ts", ["doctor", "--json"], away);
    expect(code).toBe(1);
    const findings = JSON.parse(stdout) as { check: string; status: string }[];
    const statuses = Object.fromEntries(findings.map(({ check, status }) => [check, status]));
    expect(statuses).toMatchObject({
      database: "ok",
      migrations: "ok",
      queue: "ok",
      slack: "fail",
    });
  });

  it("is not started with a variable that cannot be used: there is a sentence and nothing else", async () => {
    const stderr = "PORT is not a whole number from 1 to 65535.\n";
    expect(await run("bin/start.ts", [], { PORT: "eighty" })).toEqual({
      code: 1,
      stdout: "",
      stderr,
    });
  });

  it.each([
    ["bin/start-web.ts", "There is no AUTH_SECRET. Set it, or"],
    ["bin/start-worker.ts", "There are no encryption keys. Set ENCRYPTION_KEYS, or"],
  ])("%s stops without its secret", async (entry, sentence) => {
    const { code, stderr } = await run(entry, [], { MARGAY_DATA_DIR: join(dataDir, "empty") });
    expect([code, stderr.slice(0, sentence.length)]).toEqual([1, sentence]);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
