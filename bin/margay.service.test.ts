import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Outcome, outcomeOf, startCommand } from "@/lib/testing/margay-command";
import { createTestDatabase, type TestDatabase } from "@/lib/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

function margay(args: string[], input = ""): Promise<Outcome> {
  const child = startCommand(args, { DATABASE_URL: database.url });
  child.stdin.end(input);
  return outcomeOf(child);
}

// Each command is a process of its own, which a busy machine takes seconds to start.
describe("margay", { timeout: 120_000 }, () => {
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
    [
      ["rules", "test"],
      /^FILE is missing, or there are several\.\nUsage: margay rules test FILE\n$/,
    ],
    [["token", "destroy"], /no command “token destroy”/],
  ])("shows how %j is typed, and ends with 2", async (args, complaint) => {
    const { code, stdout, stderr } = await margay(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(complaint);
  });

  it("names a variable that it cannot use", async () => {
    const { url } = database;
    database.url = "mysql://localhost/margay";
    const { code, stderr } = await margay(["migrate"]).finally(() => (database.url = url));
    expect(code).toBe(1);
    expect(stderr).toContain("DATABASE_URL");
  });
});
