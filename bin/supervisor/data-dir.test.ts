import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { prepareDataDir } from "./data-dir";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "margay-data-dir-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o7777;

describe("prepareDataDir", () => {
  it("makes a folder, with those above it, that only its owner can look into", async () => {
    const path = await prepareDataDir(join(folder, "deep", "data"));
    expect([path, await modeOf(path)]).toEqual([join(folder, "deep", "data"), 0o700]);
  });

  it.each([
    ["is empty", null, 0o755, 0o710],
    ["is Margay's already", "encryption-keys", 0o777, 0o710],
    ["only a demo used", "demo", 0o755, 0o710],
    ["is a disk of its own", "lost+found", 0o755, 0o710],
    ["nobody else can look into", "notes.txt", 0o700, 0o700],
    ["the built-in Postgres walks through", "postgres.json", 0o710, 0o710],
  ])("takes a folder that %s, closed to others", async (_name, file, before, after) => {
    if (file) await writeFile(join(folder, file), "");
    await chmod(folder, before);
    await prepareDataDir(folder);
    expect(await modeOf(folder)).toBe(after);
  });

  it("refuses a folder that others use, and leaves it as it is", async () => {
    await mkdir(join(folder, "somebody"));
    await chmod(folder, 0o1777);
    await expect(prepareDataDir(folder)).rejects.toThrow(/holds files of others.*MARGAY_DATA_DIR/);
    expect(await modeOf(folder)).toBe(0o1777);
  });

  it("refuses a file, and leaves it as it is", async () => {
    const file = join(folder, "file");
    await writeFile(file, "", { mode: 0o644 });
    await expect(prepareDataDir(file)).rejects.toThrow(/is not a folder.*MARGAY_DATA_DIR/);
    await expect(prepareDataDir(join(file, "data"))).rejects.toThrow(/MARGAY_DATA_DIR/);
    expect(await modeOf(file)).toBe(0o644);
  });
});
