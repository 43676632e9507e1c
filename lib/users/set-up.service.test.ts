import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { createUser, listUsers, needsSetup, setUp, setUpFromEnv, signIn } from "./server";

const password = "a long pass phrase";
const ada = { email: "ada@margay.test", name: "Ada", password };

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay({
    MARGAY_ADMIN_EMAIL: "Owner@Margay.Test",
    MARGAY_ADMIN_PASSWORD: "from the environment",
  });
});
afterAll(() => margay.close());
// Each test is a first run.
afterEach(() => margay.db.user.deleteMany());

describe("the first run", () => {
  it("makes an admin who can sign in, once", async () => {
    expect(await needsSetup()).toBe(true);
    const user = await setUp(margay.ctx(), { ...ada, email: " Ada@Margay.Test " });
    expect(user).toMatchObject({
      email: "ada@margay.test",
      name: "Ada",
      role: "Admin",
      disabledAt: null,
    });
    expect(JSON.stringify(user)).not.toMatch(/argon2|pass phrase/);
    expect(await needsSetup()).toBe(false);
    expect(await signIn(margay.ctx(), { email: ada.email, password })).toMatchObject({
      userId: user.id,
    });
    await expect(setUp(margay.ctx(), { ...ada, email: "eve@margay.test" })).rejects.toMatchObject({
      code: "conflict",
      message: /Sign in instead/,
    });
  });

  it("makes one admin however many try at once", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, number) =>
        setUp(margay.ctx(), { ...ada, email: `ada${number}@margay.test` }),
      ),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const attempt of tries) {
      if (attempt.status === "rejected") expect(attempt.reason).toMatchObject({ code: "conflict" });
    }
    expect(await margay.db.user.count()).toBe(1);
  });

  it("is over as soon as anybody has an account, whatever the role", async () => {
    await signedIn("AnalystReadOnly");
    await expect(setUp(margay.ctx(), ada)).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    ["email", { email: "ada" }],
    ["email", { email: `${"x".repeat(250)}@margay.test` }],
    ["name", { name: " " }],
    ["name", { name: "x".repeat(101) }],
    ["password", { password: "11 letters." }],
    ["password", { password: "x".repeat(201) }],
    ["role", { role: "Analyst" }],
  ])("refuses a bad %s: %j", async (field, bad) => {
    await expect(setUp(margay.ctx(), { ...ada, ...bad })).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.stringMatching(/\.$/) as string },
    });
    expect(await needsSetup()).toBe(true);
  });
});

describe("the environment", () => {
  it("makes the admin that it names", async () => {
    await setUpFromEnv(margay.ctx());
    const { data } = await listUsers(margay.ctx(), { limit: 10 });
    expect(data).toMatchObject([{ email: "owner@margay.test", role: "Admin" }]);
    expect(
      await signIn(margay.ctx(), { email: "owner@margay.test", password: "from the environment" }),
    ).toBeTruthy();
  });

  it("makes one, also when many processes start at once and again", async () => {
    await Promise.all(Array.from({ length: 5 }, () => setUpFromEnv(margay.ctx())));
    await setUpFromEnv(margay.ctx());
    expect(await margay.db.user.count()).toBe(1);
  });

  it("changes nothing where there are accounts", async () => {
    await setUp(margay.ctx(), ada);
    await setUpFromEnv(margay.ctx());
    expect((await margay.db.user.findMany()).map(({ email }) => email)).toEqual([
      "ada@margay.test",
    ]);
  });
});

describe("accounts", () => {
  it("have an address of their own, in any case", async () => {
    await createUser(margay.ctx(), { ...ada, role: "Analyst" });
    const again = createUser(margay.ctx(), { ...ada, email: "ADA@margay.test", role: "Admin" });
    await expect(again).rejects.toMatchObject({
      code: "conflict",
      fields: { email: expect.any(String) as string },
    });
    expect(await margay.db.user.count()).toBe(1);
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)("are not made by %s", async (role) => {
    const { ctx } = await signedIn(role);
    await expect(createUser(ctx(), { ...ada, role: "Admin" })).rejects.toMatchObject({
      code: "forbidden",
      message: /Manage Users/,
    });
  });

  it("are listed page by page without their hashes", async () => {
    for (let count = 0; count < 5; count += 1) await signedIn("Analyst");
    const first = await listUsers(margay.ctx(), { limit: 3 });
    const second = await listUsers(margay.ctx(), { limit: 3, cursor: first.nextCursor ?? "" });
    expect([first.data.length, second.data.length, second.nextCursor]).toEqual([3, 2, null]);
    expect(new Set([...first.data, ...second.data].map(({ id }) => id)).size).toBe(5);
    expect(Object.keys(first.data[0] ?? {}).toSorted()).toEqual([
      "createdAt",
      "disabledAt",
      "email",
      "hasPassword",
      "id",
      "lastSeenAt",
      "name",
      "role",
    ]);
  });
});
