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
  const original = { writeSync: fs.writeSync, write: fs.write as (...args: unknown[]) => void };
  vi.spyOn(fs, "writeSync").mockImplementation((...args: Parameters<typeof fs.writeSync>) => {
    const [fd, data] = args;
    return keep(fd, data) ? Buffer.byteLength(data) : original.writeSync(...args);
  });
  vi.spyOn(fs, "write").mockImplementation((...args: unknown[]) => {
    const [fd, data] = args as [number, string];
    if (!keep(fd, data)) return original.write(...args);
    const done = args.at(-1) as (error: null, bytes: number) => void;
    done(null, Buffer.byteLength(data));
  });
  return { text: () => written.join("") };
}
