import type { Command } from "./command";

export type Found = { command: Command; args: string[] };

/** The command with the longest name that the words begin with, and what follows it; null when there is none. */
export function findCommand(commands: readonly Command[], words: string[]): Found | null {
  let best: Found | null = null;
  for (const command of commands) {
    const name = command.name.split(" ");
    const matches = name.every((word, index) => words[index] === word);
    if (matches && (!best || name.length > best.command.name.split(" ").length)) {
      best = { command, args: words.slice(name.length) };
    }
  }
  return best;
}
