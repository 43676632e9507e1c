/** One `margay <noun> <verb>`. */
export type Command = {
  /** The words after `margay`, e.g. "user create". */
  name: string;
  /** What follows the name, as the help shows it. */
  usage: string;
  /** One line for the help. */
  summary: string;
  /** Further lines for the command's own help: its options, an example. */
  details?: string[];
  /** Does the work with the arguments after the name; answers the exit code. Throws UsageError, AppError. */
  run: (args: string[]) => Promise<number>;
};

/** The command was typed wrongly; it ends with code 2 and its usage is shown. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** The value of an option that has no default. */
export function requireOption(name: string, value: string | undefined): string {
  if (value === undefined || value.trim() === "") throw new UsageError(`--${name} is missing.`);
  return value;
}
