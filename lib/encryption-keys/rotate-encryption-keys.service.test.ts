import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  getLogSource,
  pollLogSource,
  setCredentials,
  verifyLogSource,
} from "@/lib/log-sources/server";
import { parseKeyRing } from "@/lib/platform/crypto/key-ring";
import { openSecret, sealSecret } from "@/lib/platform/crypto/keys";
import { open } from "@/lib/platform/crypto/secret-box";
import { newKey, readKeyFile, writeKeyFile } from "@/lib/testing/key-file";
import { startSlackMargay, type SlackMargay } from "@/lib/testing/slack-margay";
import { insertReadySource } from "@/lib/testing/test-source";
import { signedIn } from "@/lib/testing/test-session";

import { rotateEncryptionKeys } from "./server";

const place = (row: string, field = "access_token") => ({ table: "log_source", row, field });

let started: SlackMargay;
let margay: SlackMargay["margay"];
beforeAll(async () => {
  started = await startSlackMargay({ ENCRYPTION_KEYS: "" });
  ({ margay } = started);
});
afterAll(() => started.close());

// Every test begins with one key and no secrets. Its id is new: what this process remembers of older rings is of no use.
let firstKey: string;
beforeEach(async () => {
  await margay.db.logSource.deleteMany();
  firstKey = newKey(`k${randomUUID().slice(0, 8)}`);
  await writeKeyFile(firstKey);
});

const source = () => {
  const { token } = started.slack.issueToken({ scopes: ["admin"] });
  return insertReadySource(margay.db, { logType: "Slack.AccessLogs", token }).then((id) => ({
    id,
    token,
  }));
};
const secretsOf = (id: string) =>
  margay.db.logSource.findUniqueOrThrow({
    where: { id },
    select: { clientSecret: true, accessToken: true },
  });
const allSecrets = () =>
  margay.db.logSource.findMany({
    orderBy: { id: "asc" },
    select: { id: true, clientSecret: true, accessToken: true },
  });
const health = async (id: string) => (await getLogSource(margay.ctx(), id)).health;

describe("rotating", () => {
  it("seals every secret anew, after which the old key is of no use", async () => {
    const ids = Array.from({ length: 230 }, () => randomUUID());
    await margay.db.logSource.createMany({
      data: ids.map((id, number) => ({
        id,
        name: `Source ${number}`,
        plan: "PRO",
        logType: "Slack.AccessLogs",
        clientSecret: sealSecret(`secret ${number}`, place(id, "client_secret")),
        accessToken: number % 2 ? sealSecret(`token ${number}`, place(id)) : null,
      })),
    });
    const before = await allSecrets();
    const { resealed, keyId } = await rotateEncryptionKeys(margay.ctx());
    expect(resealed).toBe(345);
    const [newest = "", ...older] = await readKeyFile();
    expect([newest.split(":")[0], older]).toEqual([keyId, [firstKey]]);

    const ring = parseKeyRing(newest);
    const after = await allSecrets();
    for (const [number, id] of ids.entries()) {
      const row = after.find((one) => one.id === id);
      expect(open(row?.clientSecret ?? "", place(id, "client_secret"), ring)).toBe(
        `secret ${number}`,
      );
      if (number % 2) expect(open(row?.accessToken ?? "", place(id), ring)).toBe(`token ${number}`);
      else expect(row?.accessToken).toBeNull();
    }
    const old = new Set(
      before.flatMap(({ clientSecret, accessToken }) => [clientSecret, accessToken ?? []].flat()),
    );
    expect(after.some(({ clientSecret }) => old.has(clientSecret ?? ""))).toBe(false);
  });

  it("twice makes two keys; without secrets there is nothing to seal", async () => {
    expect((await rotateEncryptionKeys(margay.ctx())).resealed).toBe(0);
    await source();
    expect((await rotateEncryptionKeys(margay.ctx())).resealed).toBe(1);
    expect(await readKeyFile()).toHaveLength(3);
  });

  it("does all or nothing, and says which secret does not open", async () => {
    const good = [await source(), await source()];
    const bad = await source();
    await margay.db.logSource.update({
      where: { id: bad.id },
      data: { accessToken: (await secretsOf(good[0]?.id ?? "")).accessToken },
    });
    const before = await allSecrets();
    await expect(rotateEncryptionKeys(margay.ctx())).rejects.toThrow(
      /log_source\.access_token does not open/,
    );
    expect(await allSecrets()).toEqual(before);
    expect(
      await margay.db.auditEntry.count({
        where: {
          action: "ROTATE_ENCRYPTION_KEYS",
          targetName: (await readKeyFile())[0]?.split(":")[0] ?? "",
        },
      }),
    ).toBe(0);
    expect(
      openSecret(
        before.find(({ id }) => id === good[1]?.id)?.accessToken ?? "",
        place(good[1]?.id ?? ""),
      ),
    ).toBe(good[1]?.token);
  });

  it("while a source is given new credentials leaves every secret readable with the new key alone", async () => {
    const made = await Promise.all(Array.from({ length: 12 }, source));
    const [{ keyId }] = await Promise.all([
      rotateEncryptionKeys(margay.ctx()),
      ...made.map(({ id }) =>
        setCredentials(margay.ctx(), id, { clientId: "1.2", clientSecret: "fresh" }),
      ),
    ]);
    const [newest = ""] = await readKeyFile();
    expect(newest.split(":")[0]).toBe(keyId);
    for (const { id, clientSecret } of await allSecrets()) {
      expect(open(clientSecret ?? "", place(id, "client_secret"), parseKeyRing(newest))).toBe(
        "fresh",
      );
    }
  });

  it("leaves the file to its owner only", async () => {
    await rotateEncryptionKeys(margay.ctx());
    const { stat } = await import("node:fs/promises");
    const { mode } = await stat(`${process.env["MARGAY_DATA_DIR"]}/encryption-keys`);
    expect((mode & 0o777).toString(8)).toBe("600");
  });

  it.each(["Analyst", "AnalystReadOnly"] as const)("is not for %s", async (role) => {
    const session = await signedIn(role);
    await expect(rotateEncryptionKeys(session.ctx())).rejects.toMatchObject({ code: "forbidden" });
    expect(await readKeyFile()).toEqual([firstKey]);
  });
});

describe("a process that runs on while another rotates", () => {
  it("opens what was sealed with the new key, and seals with it", async () => {
    const { id, token } = await source();
    expect(openSecret((await secretsOf(id)).accessToken ?? "", place(id))).toBe(token);
    const next = newKey("next");
    await writeKeyFile(next, firstKey);
    const sealed = sealSecret("after the rotation", place(id));
    expect(sealed).toMatch(/^v1\.next\./);
    expect(open(sealed, place(id), parseKeyRing(next))).toBe("after the rotation");

    const last = newKey("last");
    await writeKeyFile(last, next);
    const { seal } = await import("@/lib/platform/crypto/secret-box");
    expect(openSecret(seal("from elsewhere", place(id), parseKeyRing(last)), place(id))).toBe(
      "from elsewhere",
    );
  });
});

describe("a secret that does not open", () => {
  it.each([
    ["because its key is gone", () => writeKeyFile(newKey("other"))],
    ["because there are no keys", () => writeKeyFile("")],
    ["because the ring is not one", () => writeKeyFile("k1:c2hvcnQ=")],
  ])("%s stops the polls with the reason in the source's health", async (_why, spoil) => {
    const { id } = await source();
    await spoil();
    // Sealed elsewhere with a key that this process never had.
    const foreign = parseKeyRing(newKey(`f${randomUUID().slice(0, 8)}`));
    const { seal } = await import("@/lib/platform/crypto/secret-box");
    await margay.db.logSource.update({
      where: { id },
      data: { accessToken: seal("xoxp-1", place(id), foreign) },
    });
    const calls = started.slack.requests.length;
    await pollLogSource(margay.ctx(), id);
    expect(await health(id)).toMatchObject({
      state: "NEEDS_ATTENTION",
      reason: expect.stringMatching(/encryption keys.*Put the key back/) as string,
    });
    expect(started.slack.requests.length).toBe(calls);
    expect((await margay.db.logSource.findUniqueOrThrow({ where: { id } })).nextPollAt).toBeNull();
    expect((await verifyLogSource(margay.ctx(), id)).verification).toMatchObject({
      ok: false,
      code: "secret_unreadable",
    });
  });

  it("because it was swapped with another row's is told, and neither is used", async () => {
    const [one, two] = [await source(), await source()];
    const [first, second] = [await secretsOf(one.id), await secretsOf(two.id)];
    await margay.db.logSource.update({
      where: { id: one.id },
      data: { accessToken: second.accessToken },
    });
    await margay.db.logSource.update({
      where: { id: two.id },
      data: { accessToken: first.accessToken },
    });
    for (const { id } of [one, two]) {
      await pollLogSource(margay.ctx(), id);
      expect(await health(id)).toMatchObject({ state: "NEEDS_ATTENTION" });
      const [poll] = await margay.db.poll.findMany({ where: { sourceId: id } });
      expect(poll).toMatchObject({ errorCode: "secret_unreadable", calls: 0 });
      expect(poll?.errorMessage).not.toMatch(/xoxp/);
    }
  });

  it("because it was moved to another field is told", async () => {
    const { id } = await source();
    const sealed = (await secretsOf(id)).accessToken ?? "";
    expect(() => openSecret(sealed, place(id, "client_secret"))).toThrow(/does not open/);
    expect(() => openSecret(sealed, { ...place(id), table: "destination" })).toThrow(
      /does not open/,
    );
  });

  it("because it never was sealed is not taken for a plain one", async () => {
    const { id } = await source();
    for (const plain of ["xoxp-plain", "", "v1.k1", "v2.a.b.c.d"])
      expect(() => openSecret(plain, place(id))).toThrow();
    await margay.db.logSource.update({ where: { id }, data: { accessToken: "xoxp-plain" } });
    const calls = started.slack.requests.length;
    await pollLogSource(margay.ctx(), id);
    expect(started.slack.requests.length).toBe(calls);
    expect(await health(id)).toMatchObject({ state: "NEEDS_ATTENTION" });
  });

  it("heals when the key comes back and the grant is checked again", async () => {
    const { id } = await source();
    await margay.db.logSource.update({ where: { id }, data: { grantedScopes: ["admin"] } });
    const key = newKey(`b${randomUUID().slice(0, 8)}`);
    const { seal } = await import("@/lib/platform/crypto/secret-box");
    const { token } = started.slack.issueToken({ scopes: ["admin"] });
    await margay.db.logSource.update({
      where: { id },
      data: { accessToken: seal(token, place(id), parseKeyRing(key)) },
    });
    await pollLogSource(margay.ctx(), id);
    expect(await health(id)).toMatchObject({ state: "NEEDS_ATTENTION" });
    await writeKeyFile(firstKey, key);
    expect((await verifyLogSource(margay.ctx(), id)).health).toMatchObject({ state: "HEALTHY" });
  });
});
