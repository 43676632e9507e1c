import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "vitest";

import { parseKeyRing } from "@/lib/platform/crypto/key-ring";
import { open, seal } from "@/lib/platform/crypto/secret-box";
import { newKey } from "@/lib/testing/key-file";
import { startTestMargay, type TestMargay } from "@/lib/testing/test-margay";

import { rotateEncryptionKeys } from "./server";

const [older, newer] = [newKey("k1"), newKey("k2")];

let margay: TestMargay;
beforeAll(async () => {
  margay = await startTestMargay({ ENCRYPTION_KEYS: `${newer},${older}` });
});
afterAll(() => margay.close());

it("seals under the first key that the operator set, makes none of its own, and does nothing the second time", async () => {
  const id = randomUUID();
  const place = { table: "log_source", row: id, field: "client_secret" };
  const clientSecret = seal("the secret", place, parseKeyRing(older));
  await margay.db.logSource.create({
    data: { id, name: "A", plan: "PRO", logType: "Slack.AccessLogs", clientSecret },
  });

  expect(await rotateEncryptionKeys(margay.ctx())).toEqual({ resealed: 1, keyId: "k2" });
  const row = await margay.db.logSource.findUniqueOrThrow({
    where: { id },
    select: { clientSecret: true },
  });
  expect(open(row.clientSecret ?? "", place, parseKeyRing(newer))).toBe("the secret");
  expect(existsSync(`${process.env["MARGAY_DATA_DIR"]}/encryption-keys`)).toBe(false);
  expect(await rotateEncryptionKeys(margay.ctx())).toEqual({ resealed: 0, keyId: "k2" });
});
