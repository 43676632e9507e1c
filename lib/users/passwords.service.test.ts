import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Context } from "@/lib/kernel/actor";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { bearerOf, signedIn } from "@/lib/testing/test-session";

import { changePassword, createUser, findSessionUser, setPassword, signIn } from "./server";

const password = "a long pass phrase";
const another = "another long pass phrase";

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

/** Somebody with a password and so many sessions, in the first of which they act. */
async function person(sessions = 1) {
  const email = `${randomUUID()}@margay.test`;
  const { id } = await createUser(margay.ctx(), { email, name: "Juno", role: "Analyst", password });
  const ids: string[] = [];
  for (let count = 0; count < sessions; count += 1)
    ids.push((await signIn(from(), { email, password })).sessionId);
  const actor = {
    type: "user",
    id,
    name: "Juno",
    role: "Analyst",
    sessionId: ids[0] ?? "",
  } as const;
  return { id, email, sessions: ids, ctx: (): Context => ({ ...from(), actor }) };
}

/** A context with an address that nobody else has. */
const from = (): Context => ({ ...margay.ctx(), address: randomUUID() });
const lives = async (sessionId: string) => (await findSessionUser(sessionId, new Date())) !== null;
const enters = (email: string, tried: string) =>
  signIn(from(), { email, password: tried }).then(
    () => true,
    () => false,
  );
const lastRow = (targetId: string) =>
  margay.db.auditEntry.findFirstOrThrow({ where: { targetId }, orderBy: { id: "desc" } });

describe("an account without a password", () => {
  it("is not made where nobody comes without one", async () => {
    const email = `${randomUUID()}@margay.test`;
    const made = createUser(margay.ctx(), { email, name: "Juno", role: "Analyst" });
    await expect(made).rejects.toMatchObject({
      code: "invalid_input",
      fields: { password: expect.stringMatching(/single sign-on is not set up/) as string },
    });
    expect(await margay.db.user.count({ where: { email } })).toBe(0);
  });

  it("has none to change", async () => {
    const { ctx } = await signedIn("Analyst");
    const change = changePassword(ctx(), { currentPassword: password, newPassword: another });
    await expect(change).rejects.toMatchObject({ code: "conflict", message: /An admin/ });
  });
});

describe("a password that an admin sets", () => {
  it("is the only one from then on, in new sessions only, and is in no audit row", async () => {
    const { id, email, sessions } = await person(2);
    const ada = await signedIn("Admin");
    await setPassword(ada.ctx(), id, { password: another });
    expect(await Promise.all(sessions.map(lives))).toEqual([false, false]);
    expect([await enters(email, password), await enters(email, another)]).toEqual([false, true]);
    const rows = await margay.db.auditEntry.findMany({ where: { targetId: id } });
    expect(rows.find(({ action }) => action === "SET_USER_PASSWORD")).toMatchObject({
      actorId: ada.userId,
      targetName: email,
      details: { sessions: 2 },
    });
    expect(JSON.stringify(rows)).not.toMatch(/argon2|pass phrase/);
  });

  it("can be used at once by somebody who guessed too often", async () => {
    const { id, email } = await person();
    for (let count = 0; count < 10; count += 1) await enters(email, "a wrong pass phrase");
    await expect(signIn(from(), { email, password })).rejects.toMatchObject({
      code: "rate_limited",
    });
    await setPassword(margay.ctx(), id, { password: another });
    expect(await enters(email, another)).toBe(true);
  });

  it("is somebody else's, who is there", async () => {
    const ada = await signedIn("Admin");
    await expect(setPassword(ada.ctx(), ada.userId, { password })).rejects.toMatchObject({
      code: "conflict",
      message: /your own account/,
    });
    await expect(setPassword(ada.ctx(), randomUUID(), { password })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(setPassword(ada.ctx(), randomUUID(), { password: "short" })).rejects.toMatchObject(
      {
        fields: { password: expect.any(String) as string },
      },
    );
  });

  it("leaves no session of the old one, however they meet", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id, email } = await person(0);
      await Promise.allSettled([
        signIn(from(), { email, password }),
        setPassword(margay.ctx(), id, { password: another }),
        signIn(from(), { email, password }),
      ]);
      expect(await margay.db.userSession.count({ where: { userId: id } })).toBe(0);
    }
  });
});

describe("one's own password", () => {
  it("is changed with the one before, which ends all sessions but this one", async () => {
    const { id, email, sessions, ctx } = await person(3);
    await changePassword(ctx(), { currentPassword: password, newPassword: another });
    expect(await Promise.all(sessions.map(lives))).toEqual([true, false, false]);
    expect([await enters(email, password), await enters(email, another)]).toEqual([false, true]);
    const rows = await margay.db.auditEntry.findMany({ where: { targetId: id } });
    expect(rows.find(({ action }) => action === "CHANGE_PASSWORD")).toMatchObject({
      actorId: id,
      targetName: email,
      details: { sessions: 2 },
    });
    expect(JSON.stringify(rows)).not.toMatch(/argon2|pass phrase/);
  });

  it("is kept when the one before is wrong, which counts as it does at signing in", async () => {
    const { id, email, ctx } = await person();
    const guess = () =>
      changePassword(ctx(), { currentPassword: "a wrong pass phrase", newPassword: another });
    await expect(guess()).rejects.toMatchObject({
      code: "invalid_input",
      fields: { currentPassword: expect.stringMatching(/not your password/) as string },
    });
    expect((await lastRow(id)).action).toBe("CHANGE_PASSWORD_FAILED");
    for (let count = 0; count < 8; count += 1) await guess().catch(() => null);
    expect(await enters(email, "a wrong pass phrase")).toBe(false);
    await expect(guess()).rejects.toMatchObject({ code: "rate_limited" });
    await expect(signIn(from(), { email, password })).rejects.toMatchObject({
      code: "rate_limited",
    });
  });

  it.each([
    ["currentPassword", { currentPassword: "", newPassword: another }],
    ["newPassword", { currentPassword: password, newPassword: "too short" }],
    ["newPassword", { currentPassword: password, newPassword: password }],
    ["newPassword", { currentPassword: password, newPassword: "x".repeat(201) }],
  ])("as %s of %j is refused", async (field, input) => {
    const { ctx, email } = await person();
    await expect(changePassword(ctx(), input)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(/\.$/) as string },
    });
    expect(await enters(email, password)).toBe(true);
  });

  it("is changed by one of two who try at once", async () => {
    const { email, ctx } = await person();
    const tries = await Promise.allSettled(
      [another, "yet another pass phrase"].map((newPassword) =>
        changePassword(ctx(), { currentPassword: password, newPassword }),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await enters(email, password)).toBe(false);
  });

  it("is nothing that an API token has", async () => {
    const { id } = await bearerOf("Admin");
    const actor = { type: "apiToken", id, name: "CI", role: "Admin" } as const;
    const input = { currentPassword: password, newPassword: another };
    await expect(changePassword({ ...margay.ctx(), actor }, input)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
