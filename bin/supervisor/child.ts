import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { decideRestart, type RestartState } from "./restart-policy";
import { complain } from "./terminal";

export type ChildPlan = {
  /** As people read it, e.g. "worker". */
  name: string;
  /** The TypeScript file that it runs, with its arguments. */
  run: string[];
  /** Flags for Node itself. */
  nodeFlags?: string[];
  env: NodeJS.ProcessEnv;
  /** True when it calls `announceReady`; others count as ready from the start. */
  announcesReady?: boolean;
  /** Only its complaints are shown. */
  quiet?: boolean;
};

export type SupervisedChild = {
  name: string;
  /** Resolves when the child is ready for the first time. */
  ready: Promise<void>;
  /** Resolves, with what a person is told, when the child ends again and again. */
  gaveUp: Promise<string>;
  stop: () => Promise<void>;
  kill: () => void;
};

const patienceMs = 10_000;

/** What a child tells its supervisor once it serves. */
const readyMessage = "ready";

export function announceReady(): void {
  process.send?.(readyMessage);
}

/** Runs a program and starts it again when it ends, in a process group of its own: Ctrl-C reaches it through us only. */
export function superviseChild(plan: ChildPlan): SupervisedChild {
  let sayReady: () => void = () => undefined;
  let giveUp: (why: string) => void = () => undefined;
  const ready = new Promise<void>((resolve) => (sayReady = resolve));
  const gaveUp = new Promise<string>((resolve) => (giveUp = resolve));
  let state: RestartState = { quickEnds: 0 };
  let stopping = false;
  let current: ChildProcess | undefined;

  if (!plan.announcesReady) sayReady();

  const start = () => {
    const child = spawn(
      process.execPath,
      [...(plan.nodeFlags ?? []), "--import", "tsx", ...plan.run],
      {
        env: plan.env,
        detached: true,
        stdio: ["ignore", plan.quiet ? "ignore" : "inherit", "inherit", "ipc"],
      },
    );
    current = child;
    const began = Date.now();
    child.on("message", (message) => message === readyMessage && sayReady());
    child.once("error", (error) => complain(`${plan.name}: ${error.message}`));
    child.once("exit", (code, signal) => {
      killGroup(child);
      if (!stopping) void startAgain(Date.now() - began, signal ?? `code ${code}`);
    });
  };

  const startAgain = async (lifetimeMs: number, how: string) => {
    const { next, action } = decideRestart(state, lifetimeMs);
    state = next;
    if (action === "give-up") {
      giveUp(
        `The ${plan.name} ended ${next.quickEnds} times right after its start; the lines above say why.`,
      );
      return;
    }
    complain(`The ${plan.name} ended (${how}). It is started again.`);
    await sleep(action.restartAfterMs);
    if (!stopping) start();
  };

  const stop = async () => {
    stopping = true;
    const child = current;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => killGroup(child), patienceMs);
    await gone;
    clearTimeout(late);
  };

  const kill = () => {
    stopping = true;
    if (current) killGroup(current);
  };

  start();
  return { name: plan.name, ready, gaveUp, stop, kill };
}

/** Ends whatever is left of the child and of what it started. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nobody is left.
  }
}
