import fs from "node:fs";

import { vi } from "vitest";

/** Collects what this process writes to its standard output and error by file descriptor, as the logger does; set LOG_LEVEL too. */
export function captureLog() {
  const written: string[] = [];
  const keep = (fd: number, data: unknown) => {
    if (fd !== 1 && fd !== 2) return false;
    written.push(
      typeof data === "string" ? data : Buffer.from(data as Uint8Array).toString("utf8"),
    );
    return true;
  };
  const { writeSync, write } = fs;
  vi.spyOn(fs, "writeSync").mockImplementation(((...args: Parameters<typeof writeSync>) => {
    const [fd, data] = args;
    return keep(fd, data) ? Buffer.byteLength(data as string | Uint8Array) : writeSync(...args);
  }) as typeof writeSync);
  vi.spyOn(fs, "write").mockImplementation(((...args: unknown[]) => {
    const [fd, data] = args as [number, string];
    if (!keep(fd, data)) return (write as (...all: unknown[]) => void)(...args);
    const done = args.at(-1) as (error: null, bytes: number) => void;
    done(null, Buffer.byteLength(data));
  }) as typeof write);
  return { text: () => written.join("") };
}
