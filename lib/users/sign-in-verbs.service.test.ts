import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { databaseUrl } from "@/lib/testing/test-database";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { createUser, findSessionUser } from "./server";
import { signInVerbs } from "./sign-in-verbs";

const password = "a long pass phrase";
const visit = { password, address: "198.51.100.1", userAgent: undefined };

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

describe("what the session library is told", () => {
  it("is the session of who signed in, until they sign out", async () => {
    const email = `${randomUUID()}@margay.test`;
    const { id } = await createUser(margay.ctx(), { email, name: "Ada", role: "Admin", password });
    const session = await signInVerbs.signIn({ ...visit, email });
    expect(session.userId).toBe(id);
    await signInVerbs.signOut(session.sessionId);
    expect(await findSessionUser(session.sessionId, new Date())).toBeNull();
    const rows = await margay.db.auditEntry.findMany({
      where: { targetId: id },
      orderBy: { id: "asc" },
    });
    expect(rows.map(({ action, actorName }) => [action, actorName])).toEqual([
      ["CREATE_USER", "Test"],
      ["SIGN_IN", "Ada"],
      ["SIGN_OUT", "Ada"],
    ]);
  });

  it("is a code that the sign-in page knows, and nothing more", async () => {
    const email = "nobody@margay.test";
    const attempt = () => signInVerbs.signIn({ ...visit, email });
    for (let count = 0; count < 10; count += 1)
      await expect(attempt()).rejects.toThrow(/^unauthenticated$/);
    await expect(attempt()).rejects.toThrow(/^rate_limited$/);
  });

  it("does not name the database when it is away", async () => {
    const { closeDb, createDb } = await import("@/lib/platform/db/client");
    await closeDb();
    const holder = globalThis as { margayDb?: unknown };
    holder.margayDb = createDb(databaseUrl("there_is_none"));
    await expect(signInVerbs.signIn({ ...visit, email: "ada@margay.test" })).rejects.toThrow(
      /^unavailable$/,
    );
    await closeDb();
  });
});
