import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { AppError } from "@/lib/kernel/errors";

import { sourceFingerprint } from "./source-fingerprint";
import { say } from "./terminal";

const output = ".next";
const buildId = join(output, "BUILD_ID");
const fingerprintFile = join(output, "margay-fingerprint");

async function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** Builds the console unless the last build was of the same sources. */
export async function ensureBuild(signal: AbortSignal): Promise<void> {
  const fingerprint = await sourceFingerprint();
  if ((await readText(buildId)) !== null && (await readText(fingerprintFile)) === fingerprint)
    return;
  say("Building the console. This happens once per version and takes a little while …");
  const began = Date.now();
  // Gone first, so that an interrupted build does not pass for one.
  await rm(fingerprintFile, { force: true });
  await rm(buildId, { force: true });
  await runBuild(signal);
  await writeFile(fingerprintFile, fingerprint);
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function runBuild(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join("node_modules", "next", "dist", "bin", "next"), "build"],
      {
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let text = "";
    const collect = (chunk: Buffer) => (text += chunk.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGTERM");
    signal.addEventListener("abort", end, { once: true });
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", end);
      if (code === 0) resolve();
      else reject(new AppError("internal", `The console could not be built:\n${text.trim()}`));
    });
  });
}
