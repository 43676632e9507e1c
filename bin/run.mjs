// Runs one of the TypeScript files in this folder: `node bin/run.mjs bin/start.ts [arguments]`.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  process.stderr.write(
    `Margay needs Node 20.9 or newer; this is ${process.version}. Get one from https://nodejs.org\n`,
  );
  process.exit(1);
}

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  process.stderr.write("Usage: node bin/run.mjs FILE [arguments]\n");
  process.exit(2);
}

// `server-only` and React's server build are chosen by the condition; tsx reads TypeScript and the `@/` paths.
const child = spawn(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", entry, ...rest],
  {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    // The channel tells the child, by closing, that this process is gone.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  },
);

/** @type {NodeJS.Signals[]} */
const passedOn = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of passedOn) process.on(signal, () => child.kill(signal));

// npm that is killed outright tells nobody; its children then have other ancestors.
function ancestors() {
  try {
    // npm's shell stands between npm and us; on Linux its parent can be read.
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

const before = ancestors();
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (ancestors() !== before) child.kill("SIGTERM");
  }, 2_000).unref();
}

child.once("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once("exit", (code, signal) =>
  process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)),
);
