import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type SupervisedChild, superviseChild } from "./child";

let folder: string;
let child: SupervisedChild | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "margay-child-"));
});

afterEach(async () => {
  child?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** Supervises a program that first notes its process id. */
async function supervise(
  program: string,
): Promise<{ child: SupervisedChild; pids: () => Promise<number[]> }> {
  const [file, notes] = [join(folder, "program.mjs"), join(folder, "pids")];
  const note = `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(notes)}, process.pid + "\\n");`;
  await writeFile(file, `${note}\n${program}`);
  child = superviseChild({ name: "program", run: [file], env: process.env, announcesReady: true });
  const pids = async () => (await readFile(notes, "utf8")).trim().split("\n").map(Number);
  return { child, pids };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const serving = `process.send("ready"); setInterval(() => undefined, 1000);`;

describe("superviseChild", () => {
  it("starts a program again that was killed", async () => {
    const { child: started, pids } = await supervise(serving);
    await started.ready;
    process.kill((await pids())[0] ?? 0, "SIGKILL");
    await vi.waitFor(async () => expect(await pids()).toHaveLength(2), 10_000);
    await started.stop();
    expect((await pids()).map(isAlive)).toEqual([false, false]);
  });

  it("lets a program end in good order, and ends what it left behind", async () => {
    const helper = join(folder, "helper-pid");
    const { child: started, pids } = await supervise(`
      import { spawn } from "node:child_process";
      import { writeFileSync } from "node:fs";
      const helper = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
      writeFileSync(${JSON.stringify(helper)}, String(helper.pid));
      process.on("SIGTERM", () => { writeFileSync(${JSON.stringify(join(folder, "ended"))}, "well"); process.exit(0); });
      ${serving}`);
    await started.ready;
    await started.stop();
    expect(await readFile(join(folder, "ended"), "utf8")).toBe("well");
    expect(await pids()).toHaveLength(1);
    const helperPid = Number(await readFile(helper, "utf8"));
    await vi.waitFor(() => expect(isAlive(helperPid)).toBe(false), 5_000);
  });

  it("gives up on a program that ends at once, every time", async () => {
    const { child: started, pids } = await supervise("process.exit(3);");
    expect(await started.gaveUp).toMatch(/The program ended 5 times right after its start/);
    expect(await pids()).toHaveLength(5);
  });
});
