import { createInterface } from "node:readline";
import { Writable } from "node:stream";

/** Asks for a password without showing it; when standard input is not a terminal, its first line is the password. */
export async function readPassword(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (stdin.isTTY) stderr.write(question);
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    return await new Promise<string>((resolve) => {
      lines.once("line", resolve);
      lines.once("close", () => resolve(""));
      // Without a handler of its own, Ctrl-C would go unnoticed while the terminal is silent.
      lines.once("SIGINT", () => process.exit(130));
    });
  } finally {
    lines.close();
    if (stdin.isTTY) stderr.write("\n");
  }
}
