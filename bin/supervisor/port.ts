import { AppError } from "@/lib/kernel/errors";
import { isPortFree } from "@/lib/platform/db/embedded-postgres/free-port";

export const everyInterface = "0.0.0.0";

/** Throws, with a way out, when another program listens on the port. */
export async function requireFreePort(port: number): Promise<void> {
  if (await isFree(port)) return;
  throw new AppError(
    "conflict",
    `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** The port, or the next one after it that is free. */
export async function nextFreePort(port: number): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + 100, 65_536); candidate += 1) {
    if (await isFree(candidate)) return candidate;
  }
  throw new AppError(
    "conflict",
    `No port from ${port} to ${port + 99} is free. Choose one: PORT=… npm run demo`,
  );
}

// A program on the loopback address alone would still answer the browser in our place.
async function isFree(port: number): Promise<boolean> {
  return (await isPortFree(port, everyInterface)) && (await isPortFree(port, "127.0.0.1"));
}
