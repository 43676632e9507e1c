import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** The demo as its summary describes it. */
export type RunningDemo = {
  consoleUrl: string;
  email: string;
  password: string;
  slackUrl: string;
  /** Ends it as Ctrl-C does; nothing of it runs any more. */
  stop: () => Promise<void>;
};

const patienceMs = 120_000;

/** What a stranger's terminal has not set. */
const ofOthers = ["NODE_ENV", "DATABASE_URL", "REDIS_URL", "APP_URL", "PORT"];

/** Runs `npm run demo` on this data directory and waits until it says where to go. */
export async function startDemo(dataDir: string): Promise<RunningDemo> {
  const own = { MARGAY_DATA_DIR: dataDir, MARGAY_POLL_SECONDS: "1" };
  const env: NodeJS.ProcessEnv = { ...process.env, ...own };
  for (const name of ofOthers) Reflect.deleteProperty(env, name);
  const child = spawn("npm", ["run", "demo"], {
    // A terminal's Ctrl-C goes to everything that was started in it.
    detached: true,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const group = -(child.pid ?? 0);
  const lives = () => {
    try {
      return group < 0 && process.kill(group, 0);
    } catch {
      return false;
    }
  };
  const stop = async () => {
    if (lives()) process.kill(group, "SIGINT");
    const limit = Date.now() + patienceMs;
    while (lives()) {
      if (Date.now() > limit) throw new Error(`The demo does not end:\n${said}`);
      await pause(100);
    }
  };
  const deadline = Date.now() + patienceMs;
  while (!said.includes("Ctrl-C")) {
    if (!lives()) throw new Error(`The demo ended at its start:\n${said}`);
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`The demo does not run:\n${said}`);
    }
    await pause(100);
  }
  const line = (label: string) => new RegExp(`${label} +(\\S+)(?: +/ +(\\S+))?`).exec(said) ?? [];
  const [, email = "", password = ""] = line("Sign in");
  return {
    consoleUrl: line("Console")[1] ?? "",
    email,
    password,
    slackUrl: line("Simulated Slack")[1] ?? "",
    stop,
  };
}
