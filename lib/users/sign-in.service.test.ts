import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Context } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { createUser, findSessionUser, signIn, signOut, signOutEverywhere } from "./server";

const password = "a long pass phrase";
const minute = 60_000;

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

let addresses = 0;
/** A visitor at an address that nobody else uses. */
function visitor(address = `198.51.100.${(addresses += 1)}`): Context {
  return {
    actor: { type: "system", name: "Sign-in page" },
    requestId: "test",
    now: new Date(),
    address,
    userAgent: "Test browser",
  };
}

async function person(disabled = false) {
  const email = `${randomUUID()}@margay.test`;
  const { id } = await createUser(margay.ctx(), { email, name: "Ada", role: "Analyst", password });
  if (disabled) await margay.db.user.update({ where: { id }, data: { disabledAt: new Date() } });
  return { id, email };
}

async function failureOf(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError))
    throw new Error("The attempt did not fail as it should.", { cause: error });
  return error;
}

describe("the right password", () => {
  it("opens a session of 14 days", async () => {
    const { id, email } = await person();
    const ctx = visitor();
    const { sessionId, userId } = await signIn(ctx, { email, password });
    expect(userId).toBe(id);
    const session = await margay.db.userSession.findUniqueOrThrow({ where: { id: sessionId } });
    expect(session).toMatchObject({ userId: id, address: ctx.address, userAgent: "Test browser" });
    expect(session.expiresAt.getTime() - ctx.now.getTime()).toBe(14 * 86_400_000);
    const found = await findSessionUser(sessionId, ctx.now);
    expect(found).toMatchObject({ email, actor: { type: "user", id, role: "Analyst", sessionId } });
    expect(
      await findSessionUser(sessionId, new Date(ctx.now.getTime() + 14 * 86_400_000)),
    ).toBeNull();
  });

  it("works however the address is written", async () => {
    const { id, email } = await person();
    expect((await signIn(visitor(), { email: `  ${email.toUpperCase()} `, password })).userId).toBe(
      id,
    );
  });

  it("is stored as argon2id, salted", async () => {
    const people = [await person(), await person()];
    const rows = await margay.db.user.findMany({
      where: { id: { in: people.map(({ id }) => id) } },
      select: { passwordHash: true },
    });
    expect(rows[0]?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(new Set(rows.map((row) => row.passwordHash)).size).toBe(2);
  });
});

describe("everything else", () => {
  const attempts: [string, () => Promise<{ email: string; password: string }>][] = [
    ["a wrong password", async () => ({ ...(await person()), password: "another pass phrase" })],
    [
      "the password in another case",
      async () => ({ ...(await person()), password: password.toUpperCase() }),
    ],
    ["the password and a blank", async () => ({ ...(await person()), password: `${password} ` })],
    ["no password", async () => ({ ...(await person()), password: "" })],
    ["a disabled account's right password", async () => ({ ...(await person(true)), password })],
    [
      "an account without a password",
      async () => ({ email: (await signedIn("Admin")).email, password: "" }),
    ],
    ["an unknown address", () => Promise.resolve({ email: "nobody@margay.test", password })],
    ["no address", () => Promise.resolve({ email: "", password })],
    ["a NUL in the address", () => Promise.resolve({ email: "a\u0000b@margay.test", password })],
    ["a NUL in the password", async () => ({ ...(await person()), password: "\u0000" })],
    [
      "a megabyte",
      () =>
        Promise.resolve({
          email: `${"x".repeat(1_000_000)}@margay.test`,
          password: "x".repeat(1_000_000),
        }),
    ],
  ];

  it.each(attempts)(
    "as %s is refused in the same words, and is in the audit trail",
    async (_what, make) => {
      const { email, password: tried } = await make();
      const ctx = visitor();
      const before = await margay.db.userSession.count();
      const error = await failureOf(signIn(ctx, { email, password: tried }));
      expect([error.code, error.message, error.fields]).toEqual([
        "unauthenticated",
        "Email or password is wrong.",
        undefined,
      ]);
      expect(await margay.db.userSession.count()).toBe(before);
      const [row] = await margay.db.auditEntry.findMany({
        where: { action: "SIGN_IN_FAILED", address: ctx.address ?? "" },
      });
      expect(row?.details).toEqual({});
      expect(JSON.stringify(row)).not.toContain("pass phrase");
    },
  );
});

describe("the limit", () => {
  const tries = (count: number, attempt: (number: number) => Promise<unknown>) =>
    Promise.all(Array.from({ length: count }, (_, number) => failureOf(attempt(number))));
  const codes = (errors: AppError[]) => errors.map(({ code }) => code).toSorted();
  const refused = (errors: AppError[]) => errors.filter(({ code }) => code === "rate_limited");

  it("is 10 tries an account, from wherever they come, also all at once", async () => {
    const { email } = await person();
    const errors = await tries(14, () =>
      signIn(visitor(), { email, password: "wrong pass phrase" }),
    );
    expect(codes(errors)).toEqual([
      ...Array<string>(4).fill("rate_limited"),
      ...Array<string>(10).fill("unauthenticated"),
    ]);
    for (const error of refused(errors)) {
      expect(error.retryAfterSeconds).toBeGreaterThan(890);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(900);
      expect(error.message).toBe(
        `Too many attempts. Try again in ${error.retryAfterSeconds} seconds.`,
      );
    }
    expect(
      await failureOf(signIn(visitor(), { email: email.toUpperCase(), password })),
    ).toMatchObject({ code: "rate_limited" });
  });

  it("is the same for an account that does not exist", async () => {
    const email = `${randomUUID()}@margay.test`;
    const errors = await tries(12, () => signIn(visitor(), { email, password }));
    expect(refused(errors)).toHaveLength(2);
  });

  it("leaves other accounts alone", async () => {
    const [one, other] = [await person(), await person()];
    await tries(11, () => signIn(visitor(), { email: one.email, password: "wrong pass phrase" }));
    expect(await signIn(visitor(), { email: other.email, password })).toMatchObject({
      userId: other.id,
    });
  });

  it("is 50 tries an address, whoever they are for", async () => {
    const address = "203.0.113.50";
    const errors = await tries(53, (number) =>
      signIn(visitor(address), { email: `${number}@margay.test`, password }),
    );
    expect(refused(errors)).toHaveLength(3);
    const { email, id } = await person();
    expect(await failureOf(signIn(visitor(address), { email, password }))).toMatchObject({
      code: "rate_limited",
    });
    expect(await signIn(visitor(), { email, password })).toMatchObject({ userId: id });
  });

  it("ends after its time", async () => {
    const { id, email } = await person();
    await tries(11, () => signIn(visitor(), { email, password: "wrong pass phrase" }));
    await margay.db.rateLimit.updateMany({
      where: { key: { startsWith: "sign-in-account" } },
      data: { expire: new Date(Date.now() - 1) },
    });
    expect(await signIn(visitor(), { email, password })).toMatchObject({ userId: id });
  });

  it("keeps no address of a person as a key", async () => {
    const keys = (await margay.db.rateLimit.findMany()).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.join(" ")).not.toContain("@");
  });
});

describe("a session", () => {
  const open = async () => {
    const { id, email } = await person();
    const sessions = [
      await signIn(visitor(), { email, password }),
      await signIn(visitor(), { email, password }),
    ];
    return { id, sessions: sessions.map(({ sessionId }) => sessionId) as [string, string] };
  };
  const lives = async (sessionId: string) =>
    (await findSessionUser(sessionId, new Date())) !== null;

  it("ends at once when signed out, and only it", async () => {
    const { sessions } = await open();
    await signOut(margay.ctx(), sessions[0]);
    expect(await Promise.all(sessions.map(lives))).toEqual([false, true]);
    await signOut(margay.ctx(), sessions[0]);
    expect(await margay.db.auditEntry.count({ where: { action: "SIGN_OUT" } })).toBe(1);
  });

  it("ends at once with all others of the person, and only the person's", async () => {
    const [mine, others] = [await open(), await open()];
    const found = await findSessionUser(mine.sessions[0], new Date());
    if (!found) throw new Error("The session is not open.");
    await signOutEverywhere({ ...margay.ctx(), actor: found.actor });
    expect(await Promise.all([...mine.sessions, ...others.sessions].map(lives))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const row = await margay.db.auditEntry.findFirstOrThrow({
      where: { action: "SIGN_OUT_EVERYWHERE" },
    });
    expect(row.details).toEqual({ sessions: 2 });
  });

  it("ends at once when the account is disabled or deleted", async () => {
    const [one, two] = [await open(), await open()];
    await margay.db.user.update({ where: { id: one.id }, data: { disabledAt: new Date() } });
    await margay.db.user.delete({ where: { id: two.id } });
    expect(await Promise.all([...one.sessions, ...two.sessions].map(lives))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("has the role that the person has now", async () => {
    const { id, sessions } = await open();
    for (const [stored, role] of [
      ["Admin", "Admin"],
      ["Superuser", "AnalystReadOnly"],
    ] as const) {
      await margay.db.user.update({ where: { id }, data: { role: stored } });
      expect(await findSessionUser(sessions[0], new Date())).toMatchObject({ actor: { role } });
    }
  });

  it("notes its use at most once a minute", async () => {
    const { sessions } = await open();
    const seen = async (at: Date) => {
      await findSessionUser(sessions[0], at);
      return (
        await margay.db.userSession.findUniqueOrThrow({ where: { id: sessions[0] } })
      ).lastSeenAt.getTime();
    };
    const start = Date.now() + 10 * minute;
    const first = await seen(new Date(start));
    expect(await seen(new Date(start + 59_000))).toBe(first);
    expect(await seen(new Date(start + 61_000))).toBe(start + 61_000);
  });
});
