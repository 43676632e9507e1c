import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type RunningMargay = {
  url: string;
  dataDir: string;
  logFile: string;
  stop: () => Promise<void>;
};

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || !address) throw new Error("The system gave no port.");
  return address.port;
}

async function untilReady(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const ready = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (ready?.ok) return;
    if (child.exitCode !== null) throw new Error(`Margay stopped at its start; see ${logFile}.`);
    if (Date.now() > deadline) throw new Error(`Margay is not ready; see ${logFile}.`);
    await pause(250);
  }
}

/** Starts the whole product as `npm start` does, on a data directory of its own, and waits until it is ready. */
export async function startMargay(
  dataDir: string,
  variables: Record<string, string>,
): Promise<RunningMargay> {
  // Where root runs this, Postgres has a user of its own, who has to get through to its files.
  await chmod(dataDir, 0o711);
  const port = await freePort();
  const logFile = join(dataDir, "margay.log");
  const child = spawn(process.execPath, ["bin/run.mjs", "bin/start.ts"], {
    env: {
      ...process.env,
      DATABASE_URL: "",
      REDIS_URL: "",
      APP_URL: "",
      ...variables,
      NODE_ENV: "production",
      PORT: String(port),
      MARGAY_DATA_DIR: join(dataDir, "data"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(logFile);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const url = `http://localhost:${port}`;
  await untilReady(url, child, logFile);
  return {
    url,
    dataDir,
    logFile,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}
