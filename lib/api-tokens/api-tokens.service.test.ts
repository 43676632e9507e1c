import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { roles } from "@/lib/kernel/permission";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";
import { signedIn } from "@/lib/testing/test-session";

import { createApiToken, findTokenActor, listApiTokens, revokeApiToken } from "./server";

const day = 86_400_000;

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay();
});
afterAll(() => margay.close());

const create = (more: { expiresInDays?: number } = {}, ctx = margay.ctx()) =>
  createApiToken(ctx, { name: "Nightly export", role: "Analyst", ...more });

describe("a token", () => {
  it.each(roles)("stands for its role, %s, and its name", async (role) => {
    const made = await createApiToken(margay.ctx(), { name: " Nightly export ", role });
    expect(made).toMatchObject({
      name: "Nightly export",
      role,
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(await findTokenActor(made.token, new Date())).toEqual({
      type: "apiToken",
      id: made.id,
      name: "Nightly export",
      role,
    });
  });

  it("is random, and long enough not to be guessed", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => create()));
    expect(new Set(made.map(({ token }) => token)).size).toBe(20);
    for (const { token } of made) expect(token).toMatch(/^mgy_[\w-]{43}$/);
  });

  it("is stored as its SHA-256 and its first letters only", async () => {
    const { id, token, prefix } = await create();
    const [row] = await margay.db.$queryRaw<
      { text: string }[]
    >`SELECT t::text AS text FROM api_token t WHERE id = ${id}::uuid`;
    expect(row?.text).toContain(createHash("sha256").update(token).digest("hex"));
    expect(row?.text).not.toContain(token.slice(4));
    expect([prefix, token.startsWith(prefix), prefix.length]).toEqual([prefix, true, 8]);
  });

  it("is shown once: lists hold neither it nor its hash", async () => {
    const { id, token } = await create();
    const { data } = await listApiTokens(margay.ctx(), { limit: 200 });
    expect(data[0]).toMatchObject({ id });
    expect(JSON.stringify(data)).not.toContain(token);
    expect(JSON.stringify(data)).not.toContain(createHash("sha256").update(token).digest("hex"));
  });

  it.each(["", "mgy_", "mgy_made-up", "x".repeat(100_000), "\u0000"])(
    "that was never made (%j) stands for nobody",
    async (token) => {
      expect(await findTokenActor(token, new Date())).toBeNull();
    },
  );

  it("is not found by its hash", async () => {
    const { token } = await create();
    expect(
      await findTokenActor(createHash("sha256").update(token).digest("hex"), new Date()),
    ).toBeNull();
    expect(await findTokenActor(`${token} `, new Date())).toBeNull();
  });

  it("notes its use at most once a minute", async () => {
    const { id, token } = await create();
    const used = async (at: number) => {
      await findTokenActor(token, new Date(at));
      return (await margay.db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
    };
    const start = Date.now();
    expect([await used(start), await used(start + 59_000), await used(start + 61_000)]).toEqual([
      start,
      start,
      start + 61_000,
    ]);
  });

  it("with a role that this version does not know may do the least", async () => {
    const { id, token } = await create();
    await margay.db.apiToken.update({ where: { id }, data: { role: "Owner" } });
    expect(await findTokenActor(token, new Date())).toMatchObject({ role: "AnalystReadOnly" });
  });
});

it("tokens are listed page by page, newest first, each once", async () => {
  const made: string[] = [];
  for (const name of ["one", "two", "three"])
    made.unshift((await createApiToken(margay.ctx(), { name, role: "Analyst" })).id);
  const listed: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listApiTokens(margay.ctx(), { limit: 2, cursor });
    expect(page.data.length).toBeLessThanOrEqual(2);
    listed.push(...page.data.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(listed.slice(0, 3)).toEqual(made);
  expect(new Set(listed).size).toBe(listed.length);
});

describe("the end of a token", () => {
  it("comes at once when it is revoked", async () => {
    const [one, other] = [await create(), await create()];
    await revokeApiToken(margay.ctx(), one.id);
    expect(await findTokenActor(one.token, new Date())).toBeNull();
    expect(await findTokenActor(other.token, new Date())).not.toBeNull();
    const { data } = await listApiTokens(margay.ctx(), { limit: 200 });
    expect(data.find(({ id }) => id === one.id)?.revokedAt).not.toBeNull();
  });

  it("comes once: revoking again, or what never was, is not found", async () => {
    const { id } = await create();
    await revokeApiToken(margay.ctx(), id);
    for (const gone of [id, crypto.randomUUID()]) {
      await expect(revokeApiToken(margay.ctx(), gone)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(
      await margay.db.auditEntry.count({ where: { targetId: id, action: "DELETE_API_TOKEN" } }),
    ).toBe(1);
  });

  it("comes when its days are over", async () => {
    const ctx = margay.ctx();
    const { token, expiresAt } = await create({ expiresInDays: 30 }, ctx);
    expect(expiresAt).toBe(new Date(ctx.now.getTime() + 30 * day).toISOString());
    expect(await findTokenActor(token, new Date(ctx.now.getTime() + 30 * day - 1))).not.toBeNull();
    expect(await findTokenActor(token, new Date(ctx.now.getTime() + 30 * day))).toBeNull();
  });
});

describe("making tokens", () => {
  it.each([
    [{ name: "" }, "name"],
    [{ name: "x".repeat(101) }, "name"],
    [{ name: "a\u0000b" }, "name"],
    [{ role: "Owner" }, "role"],
    [{ expiresInDays: 0 }, "expiresInDays"],
    [{ expiresInDays: 1.5 }, "expiresInDays"],
    [{ expiresInDays: 4000 }, "expiresInDays"],
    [{ token: "mgy_mine" }, "token"],
  ])("refuses %j", async (bad, field) => {
    const input = { name: "CI", role: "Admin", ...bad } as Parameters<typeof createApiToken>[1];
    await expect(createApiToken(margay.ctx(), input)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { [field]: expect.any(String) as string },
    });
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)(
    "and listing and revoking them is not for %s",
    async (role) => {
      const { id } = await create();
      const { ctx } = await signedIn(role);
      for (const call of [
        create({}, ctx()),
        listApiTokens(ctx(), { limit: 1 }),
        revokeApiToken(ctx(), id),
      ]) {
        await expect(call).rejects.toMatchObject({ code: "forbidden" });
      }
    },
  );
});
