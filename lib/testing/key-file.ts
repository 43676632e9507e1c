import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const file = () => join(process.env["MARGAY_DATA_DIR"] ?? "", "encryption-keys");

/** A random key as a ring's entry, e.g. "k1:…". */
export const newKey = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;

/** Puts a ring into the data directory, as `npm start` does when ENCRYPTION_KEYS is unset. */
export const writeKeyFile = (...keys: string[]) =>
  writeFile(file(), `${keys.join(",")}\n`, { mode: 0o600 });

/** The ring in the data directory, newest key first. */
export const readKeyFile = async () => (await readFile(file(), "utf8")).trim().split(",");
