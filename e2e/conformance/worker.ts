import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import type { TickOrder, TickReport } from "./worker-process";

const file = fileURLToPath(new URL("./worker-process.ts", import.meta.url));

/** A worker in a process of its own, started again at the next tick after it was killed. */
export type Worker = {
  /** Null: the process died of it. */
  tick: (order: TickOrder) => Promise<TickReport | null>;
  stop: () => Promise<void>;
};

export function conformanceWorker(environment: Record<string, string>): Worker {
  let child: ChildProcess | null = null;

  const running = async (): Promise<ChildProcess> => {
    if (child) return child;
    child = fork(file, { env: { ...process.env, ...environment }, execArgv: process.execArgv });
    await once(child, "message");
    return child;
  };

  return {
    tick: async (order) => {
      const process = await running();
      const ended = new AbortController();
      const report = once(process, "message", { signal: ended.signal });
      const death = once(process, "exit", { signal: ended.signal });
      process.send(order);
      const [outcome] = await Promise.race([
        report,
        death.then(() => {
          child = null;
          return [null];
        }),
      ]);
      ended.abort();
      await Promise.allSettled([report, death]);
      return outcome as TickReport | null;
    },
    stop: async () => {
      if (!child) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
