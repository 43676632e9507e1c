import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, expect, it } from "vitest";

import { operations } from "@/lib/http-api/operations";
import type { Context } from "@/lib/kernel/actor";
import { hashPassword } from "@/lib/platform/auth/password";
import { refuseCommits } from "@/lib/testing/refuse-writes";
import { type Change, describeChanges } from "@/lib/testing/same-transaction";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import {
  changePassword,
  createUser,
  setPassword,
  setUp,
  signIn,
  signOut,
  signOutEverywhere,
  updateUser,
} from "./server";

const password = "a long pass phrase";
const email = () => `${randomUUID()}@margay.test`;

let margay: TestMargay;
let ctx: Context;
let refusing: Awaited<ReturnType<typeof refuseCommits>>;
beforeAll(async () => {
  margay = await startTestMargay();
  ctx = margay.ctx();
  refusing = await refuseCommits(margay.db, ["user", "user_session", "audit_entry"]);
});
afterAll(() => margay.close());

/** Every change, by its operation's id where it has one. */
const changes: Record<string, Change> = {
  createUser: {
    action: "CREATE_USER",
    table: "user",
    prepare: async () => () =>
      createUser(ctx, { email: email(), name: "Ada", role: "Analyst", password }),
  },
  updateUser: {
    action: "DISABLE_USER",
    table: "user",
    prepare: async () => {
      const [admin, { userId }] = [await signedIn("Admin"), await signedIn("Analyst")];
      const change = { name: "Juno", role: "AnalystReadOnly", disabled: true } as const;
      return () => updateUser(admin.ctx(), userId, change);
    },
  },
  setUserPassword: {
    action: "SET_USER_PASSWORD",
    table: "user",
    prepare: async () => {
      const { userId } = await signedIn("Analyst");
      return () => setPassword(ctx, userId, { password });
    },
  },
  changeOwnPassword: {
    action: "CHANGE_PASSWORD",
    table: "user",
    prepare: async () => {
      const session = await signedIn("Analyst");
      const data = { passwordHash: await hashPassword(password) };
      await margay.db.user.update({ where: { id: session.userId }, data });
      const change = { currentPassword: password, newPassword: `${password}, once more` };
      return () => changePassword(session.ctx(), change);
    },
  },
  signIn: {
    action: "SIGN_IN",
    table: "user_session",
    prepare: async () => {
      const session = await signedIn("Analyst");
      const data = { passwordHash: await hashPassword(password) };
      await margay.db.user.update({ where: { id: session.userId }, data });
      return () => signIn(ctx, { email: session.email, password });
    },
  },
  signOut: {
    action: "SIGN_OUT",
    table: "user_session",
    prepare: async () => {
      const { sessionId } = await signedIn("Analyst");
      return () => signOut(ctx, sessionId);
    },
  },
  signOutEverywhere: {
    action: "SIGN_OUT_EVERYWHERE",
    table: "user_session",
    prepare: async () => {
      const session = await signedIn("Analyst");
      return () => signOutEverywhere(session.ctx());
    },
  },
  setUpMargay: {
    action: "CREATE_USER",
    table: "user",
    prepare: async () => {
      await margay.db.user.deleteMany();
      return () => setUp(ctx, { email: email(), name: "Ada", password });
    },
  },
};

it("is tested for every operation that changes something", () => {
  const changing = operations.filter(
    ({ method, path }) => method !== "GET" && /^\/api\/(setup|v1\/users)/.test(path),
  );
  expect(changing.length).toBeGreaterThan(5);
  expect(Object.keys(changes)).toEqual(expect.arrayContaining(changing.map(({ id }) => id)));
});

describeChanges(changes, ["user", "user_session", "audit_entry"], () => ({
  db: margay.db,
  refusing,
}));
