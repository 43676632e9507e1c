import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** Real worker processes with this process's environment, on the queue in Postgres. */
export function workerProcesses() {
  const running = new Set<ChildProcess>();
  return {
    start(): ChildProcess {
      const child = spawn(process.execPath, ["bin/run.mjs", "bin/start-worker.ts"], {
        env: { ...process.env, REDIS_URL: "" },
        stdio: "ignore",
        detached: true,
      });
      running.add(child);
      return child;
    },
    /** Kills the process and all that it started, with no chance to tidy up. */
    async kill(child: ChildProcess): Promise<void> {
      const gone = once(child, "exit");
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      await gone;
      running.delete(child);
    },
    /** The same with those that still run. */
    async killAll(): Promise<void> {
      for (const child of running) await this.kill(child);
    },
  };
}
