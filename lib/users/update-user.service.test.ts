import { randomUUID } from "node:crypto";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { Context } from "@/lib/kernel/actor";
import type { Role } from "@/lib/kernel/permission";
import { hashPassword } from "@/lib/platform/auth/password";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { bearerOf, signedIn } from "@/lib/testing/test-session";

import { findSessionUser, findUser, listUsers, signIn, updateUser } from "./server";

const password = "a long pass phrase";

let margay: TestMargay;
let passwordHash: string;
beforeAll(async () => {
  margay = await startTestMargay();
  passwordHash = await hashPassword(password);
});
afterAll(() => margay.close());
// Who is the last admin is a question about everybody.
afterEach(() => margay.db.user.deleteMany());

/** Somebody with a session and a password. */
async function person(role: Role) {
  const session = await signedIn(role);
  await margay.db.user.update({ where: { id: session.userId }, data: { passwordHash } });
  return session;
}

const stored = (id: string) => margay.db.user.findUniqueOrThrow({ where: { id } });
const isOver = async (sessionId: string) => (await findSessionUser(sessionId, new Date())) === null;
const trailOf = (targetId: string) =>
  margay.db.auditEntry.findMany({ where: { targetId }, orderBy: { id: "asc" } });
const disabled = { disabled: true } as const;
const demoted = { role: "Analyst" } as const;

describe("a change of a person", () => {
  it("gives a name and a role, which counts from the next request on, and says so in the audit trail", async () => {
    const [ada, juno] = [await person("Admin"), await person("Analyst")];
    const change = { name: " Juno Marsh ", role: "AnalystReadOnly" } as const;
    expect(await updateUser(ada.ctx(), juno.userId, change)).toMatchObject({
      id: juno.userId,
      email: juno.email,
      name: "Juno Marsh",
      role: "AnalystReadOnly",
      hasPassword: true,
      disabledAt: null,
    });
    expect(await findSessionUser(juno.sessionId, new Date())).toMatchObject({
      actor: { role: "AnalystReadOnly", name: "Juno Marsh" },
    });
    const details = {
      name: "Juno Marsh",
      nameBefore: "Some Analyst",
      role: "AnalystReadOnly",
      roleBefore: "Analyst",
    };
    expect(await trailOf(juno.userId)).toMatchObject([
      { action: "UPDATE_USER", actorId: ada.userId, targetName: juno.email, details },
    ]);
  });

  it("that disables ends all sessions at once, and enabling brings none of them back", async () => {
    const [ada, juno] = [await person("Admin"), await person("Analyst")];
    const { sessionId } = await signIn(margay.ctx(), { email: juno.email, password });
    const answer = await updateUser(ada.ctx(), juno.userId, disabled);
    expect(answer.disabledAt).not.toBeNull();
    await expect(signIn(margay.ctx(), { email: juno.email, password })).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await updateUser(ada.ctx(), juno.userId, { disabled: false });
    expect([await isOver(sessionId), await isOver(juno.sessionId)]).toEqual([true, true]);
    expect(await signIn(margay.ctx(), { email: juno.email, password })).toBeTruthy();
    expect((await trailOf(juno.userId)).map(({ action, details }) => [action, details])).toEqual([
      ["SIGN_IN", {}],
      ["DISABLE_USER", { sessions: 2 }],
      ["ENABLE_USER", {}],
      ["SIGN_IN", {}],
    ]);
  });

  it("to what is so already writes nothing", async () => {
    const [ada, juno] = [await person("Admin"), await person("Analyst")];
    const before = await stored(juno.userId);
    await updateUser(ada.ctx(), juno.userId, {
      name: before.name,
      role: "Analyst",
      disabled: false,
    });
    expect(await stored(juno.userId)).toEqual(before);
    expect(await trailOf(juno.userId)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["nothing", {}, "body"],
    ["an address", { email: "new@margay.test" }, "email"],
    ["a role that there is not", { role: "King" }, "role"],
    ["no name", { name: " " }, "name"],
    ["an odd switch", { disabled: "yes" }, "disabled"],
  ])("to %s is refused, and named", async (_what, change, field) => {
    const ada = await person("Admin");
    await expect(updateUser(ada.ctx(), ada.userId, change)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(/\.$/) as string },
    });
  });

  it("of nobody is not found, and is none of an analyst's business", async () => {
    const [ada, juno] = [await person("Admin"), await person("Analyst")];
    await expect(updateUser(ada.ctx(), randomUUID(), disabled)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(updateUser(juno.ctx(), ada.userId, disabled)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("one's own account", () => {
  it.each([
    ["disabled", disabled, /cannot disable your own account\. Ask another admin/],
    ["role", demoted, /cannot take the role Admin from yourself\. Ask another admin/],
  ] as const)("keeps its access: %s", async (field, change, message) => {
    const [ada] = [await person("Admin"), await person("Admin")];
    await expect(updateUser(ada.ctx(), ada.userId, change)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(message) as string,
      fields: { [field]: expect.any(String) as string },
    });
    expect(await stored(ada.userId)).toMatchObject({ role: "Admin", disabledAt: null });
  });

  it("can be renamed", async () => {
    const ada = await person("Admin");
    expect(await updateUser(ada.ctx(), ada.userId, { name: "Ada" })).toMatchObject({ name: "Ada" });
  });
});

describe("the last who manages users", () => {
  const system = () => margay.ctx();
  const token = async (): Promise<Context> => {
    const { id } = await bearerOf("Admin");
    return { ...margay.ctx(), actor: { type: "apiToken", id, name: "CI", role: "Admin" } };
  };

  it.each([
    ["the command line", () => Promise.resolve(system())],
    ["an API token", token],
  ])("stays, also for %s", async (_who, contextOf) => {
    const ada = await person("Admin");
    // These could not come: one has no password, one is disabled.
    await signedIn("Admin");
    const gone = await person("Admin");
    await margay.db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    const ctx = await contextOf();
    for (const change of [disabled, demoted])
      await expect(updateUser(ctx, ada.userId, change)).rejects.toMatchObject({
        code: "conflict",
        message: /only admin who can sign in\. Make somebody else an admin first/,
      });
    await person("Admin");
    await updateUser(ctx, ada.userId, demoted);
    expect(await stored(ada.userId)).toMatchObject({ role: "Analyst" });
  });

  const changes = { demotes: demoted, disables: disabled };
  it.each([
    ["demotes", "demotes"],
    ["disables", "disables"],
    ["demotes", "disables"],
  ] as const)("is one of two of whom at once one %s and one %s the other", async (one, other) => {
    for (let round = 0; round < 5; round += 1) {
      const [ada, juno] = [await person("Admin"), await person("Admin")];
      const tries = await Promise.allSettled([
        updateUser(ada.ctx(), juno.userId, changes[one]),
        updateUser(juno.ctx(), ada.userId, changes[other]),
      ]);
      expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await margay.db.user.count({ where: { role: "Admin", disabledAt: null } })).toBe(1);
      await margay.db.user.deleteMany();
    }
  });

  it("is one of many who are all taken away at once from outside", async () => {
    const admins = await Promise.all(Array.from({ length: 6 }, () => person("Admin")));
    await Promise.allSettled(
      admins.map(({ userId }, at) => updateUser(system(), userId, at % 2 ? disabled : demoted)),
    );
    expect(await margay.db.user.count({ where: { role: "Admin", disabledAt: null } })).toBe(1);
  });

  it("is not met by somebody who lost the permission while they waited", async () => {
    const [ada, juno, noor] = [
      await person("Admin"),
      await person("Admin"),
      await person("Analyst"),
    ];
    await updateUser(ada.ctx(), juno.userId, demoted);
    await expect(updateUser(juno.ctx(), noor.userId, disabled)).rejects.toMatchObject({
      code: "forbidden",
    });
    await updateUser(ada.ctx(), juno.userId, { ...disabled, role: "Admin" });
    await expect(updateUser(juno.ctx(), noor.userId, disabled)).rejects.toMatchObject({
      code: "forbidden",
      message: /disabled meanwhile/,
    });
  });
});

describe("when somebody was seen last", () => {
  it("is the last use of a session, and stays known when it is over", async () => {
    const ada = await person("Admin");
    const seen = async () => (await findUser(margay.ctx(), ada.email)).lastSeenAt;
    const session = new Date("2026-03-01T10:00:00Z");
    await margay.db.userSession.updateMany({ data: { lastSeenAt: session } });
    expect(await seen()).toBe(session.toISOString());
    const came = new Date("2026-03-02T10:00:00Z");
    await signIn({ ...margay.ctx(), now: came }, { email: ada.email, password });
    await margay.db.userSession.deleteMany();
    expect(await seen()).toBe(came.toISOString());
    const { data } = await listUsers(margay.ctx(), { limit: 10 });
    expect(data).toMatchObject([{ id: ada.userId, lastSeenAt: came.toISOString() }]);
  });

  it("is unknown for whoever never came", async () => {
    const { id } = await margay.db.user.create({
      data: { email: "new@margay.test", name: "New", role: "Analyst" },
    });
    const { data } = await listUsers(margay.ctx(), { limit: 10 });
    expect(data).toMatchObject([{ id, lastSeenAt: null, hasPassword: false }]);
  });
});
