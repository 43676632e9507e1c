import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { Probe } from "./memory-probe";

const entry = fileURLToPath(new URL("../../bin/start-worker.ts", import.meta.url));
const probeFile = fileURLToPath(new URL("./memory-probe.ts", import.meta.url));

export type WorkerProcess = { probe: () => Promise<Probe>; stop: () => Promise<void> };

/** The worker as `npm run start:worker` starts it, in a process of its own. */
export function startWorkerProcess(environment: Record<string, string>): WorkerProcess {
  const child = fork(entry, {
    env: { ...process.env, ...environment },
    execArgv: [...process.execArgv, "--expose-gc", "--import", probeFile],
  });
  const gone = once(child, "exit");
  const ended = gone.then(([code]: unknown[]) => {
    throw new Error(`The worker ended (${String(code)}) while it was measured.`);
  });
  ended.catch(() => undefined);
  return {
    probe: async () => {
      const answer = new Promise<Probe>((resolve) => {
        const listen = (message: { probe?: Probe }) => {
          if (!message.probe) return;
          child.off("message", listen);
          resolve(message.probe);
        };
        child.on("message", listen);
      });
      child.send("probe");
      return Promise.race([answer, ended]);
    },
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
