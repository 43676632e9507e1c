import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { parseKeyRing } from "@/lib/platform/crypto/key-ring";
import { parseEnv } from "@/lib/platform/env/env";

import { ensureSecretFiles } from "./secret-files";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "margay-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = (name: string) => readFile(join(folder, name), "utf8");

describe("ensureSecretFiles", () => {
  it("makes secrets that only their owner can read, and never again", async () => {
    await ensureSecretFiles(folder, parseEnv({}));
    const [secret, keys] = [await read("auth-secret"), await read("encryption-keys")];
    expect(Buffer.from(secret, "base64url")).toHaveLength(48);
    expect(parseKeyRing(keys.trim()).current).toBe("k1");
    for (const name of ["auth-secret", "encryption-keys"]) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    await ensureSecretFiles(folder, parseEnv({}));
    expect([await read("auth-secret"), await read("encryption-keys")]).toEqual([secret, keys]);
  });

  it("makes nothing that the environment brings", async () => {
    await ensureSecretFiles(
      folder,
      parseEnv({
        AUTH_SECRET: "x".repeat(40),
        ENCRYPTION_KEYS: `k1:${randomBytes(32).toString("base64")}`,
      }),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["auth-secret", "short", /auth-secret holds fewer than 32 characters/],
    ["encryption-keys", "k1:c2hvcnQ=", /encryption-keys cannot be used: the key “k1” has 5 bytes/],
    ["encryption-keys", "", /encryption-keys cannot be used: every key needs an id/],
  ])("stops at a file %s that cannot be used, and leaves it", async (name, held, sentence) => {
    await writeFile(join(folder, name), held);
    const refusal = ensureSecretFiles(folder, parseEnv({}));
    await expect(refusal).rejects.toThrow(sentence);
    await expect(refusal).rejects.toThrow(/^(?!.*c2hvcnQ)/s);
    expect(await read(name)).toBe(held);
  });
});
