import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export type SystemPrograms = { chromium: string; redisServer: string };

const chromiumNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macChrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findOnPath(names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  return findOnPath(chromiumNames) ?? (isExecutable(macChrome) ? macChrome : undefined);
}

function findRedisServer(): string | undefined {
  return findOnPath(["redis-server"]);
}

/** How this process may install packages: as root, through sudo without a password, or not at all. */
function installer(): string[] | null {
  if (!findOnPath(["apt-get"])) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0
    ? ["sudo", "-n"]
    : null;
}

function install(packages: string[]): void {
  const prefix = installer();
  if (!prefix) return;
  process.stdout.write(`Installing ${packages.join(" and ")} …\n`);
  const apt = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const [program = "", ...rest] = [...apt, ...args];
    spawnSync(program, rest, { stdio: ["ignore", "inherit", "inherit"] });
  }
}

/** Finds what the tests need beside npm's packages, installing it where that is allowed; throws the command to type. */
export function ensureSystemPrograms(): SystemPrograms {
  const missing = () => [
    ...(findChromium() ? [] : ["chromium"]),
    ...(findRedisServer() ? [] : ["redis-server"]),
  ];
  if (missing().length > 0) install(missing());
  const [chromium, redisServer] = [findChromium(), findRedisServer()];
  if (chromium && redisServer) return { chromium, redisServer };
  const packages = missing().join(" ");
  throw new Error(
    `The tests need ${missing().join(" and ")}. On Debian and Ubuntu: sudo apt-get install ${packages}. ` +
      "Elsewhere install Chromium (or name one in CHROMIUM_PATH) and Redis (on macOS: brew install redis).",
  );
}
