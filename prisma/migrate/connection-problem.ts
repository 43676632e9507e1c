import { AppError } from "@/lib/kernel/errors";

/** Where a database address points, without its password. */
export function describeTarget(databaseUrl: string): {
  host: string;
  database: string;
  user: string;
} {
  const url = new URL(databaseUrl);
  return {
    host: `${url.hostname || "localhost"}:${url.port || "5432"}`,
    database: decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username),
    user: decodeURIComponent(url.username) || "the system's user",
  };
}

type Target = ReturnType<typeof describeTarget>;

const sentences: Record<string, (target: Target) => string> = {
  "28P01": ({ user, host }) =>
    `Postgres at ${host} does not accept the password of ${user}. Check DATABASE_URL; special characters in a password must be percent-encoded.`,
  "28000": ({ user, host, database }) =>
    `Postgres at ${host} does not let ${user} into the database ${database}. Check the user in DATABASE_URL, and whether the server demands TLS (add ?sslmode=require).`,
  "3D000": ({ database, host, user }) =>
    `The database ${database} does not exist at ${host}, and ${user} may not create it. Create it: CREATE DATABASE "${database}";`,
  "42501": ({ user, database }) =>
    `${user} may not create tables in the database ${database}. Make it the database's owner, or grant it CREATE on the schema public.`,
  "53300": ({ host }) =>
    `Postgres at ${host} has no connection left. Raise max_connections, or end other programs' connections.`,
  "57P03": ({ host }) => `Postgres at ${host} is still starting. Try again in a moment.`,
  ECONNREFUSED: ({ host }) =>
    `Nothing answers at ${host}. Is Postgres running there? Check DATABASE_URL.`,
  ENOTFOUND: ({ host }) => `The host in ${host} is not known. Check the name in DATABASE_URL.`,
  EAI_AGAIN: ({ host }) =>
    `The name in ${host} could not be looked up. Check the network and DATABASE_URL.`,
  ETIMEDOUT: ({ host }) => `${host} does not answer. Is a firewall in between? Check DATABASE_URL.`,
};

/** The code of an error from Postgres or from the network; a failed connect may wrap one error per address. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  const code: unknown = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (typeof code === "string") return code;
  // pg gives its own time-out no code.
  return error instanceof Error && /timeout/i.test(error.message) ? "ETIMEDOUT" : undefined;
}

/** Turns a failure to reach or use a database into a sentence that says what to do; never shows the password. */
export function connectionProblem(error: unknown, databaseUrl: string): AppError {
  if (error instanceof AppError) return error;
  const target = describeTarget(databaseUrl);
  const sentence = sentences[errorCode(error) ?? ""];
  if (sentence) return new AppError("unavailable", sentence(target), { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError(
    "unavailable",
    `The database ${target.database} at ${target.host} cannot be used: ${reason}`,
    {
      cause: error,
    },
  );
}

export const oldestPostgres = 15;

/** Throws when the server, by its server_version_num, is older than Margay needs. */
export function requireVersion(versionNumber: number, databaseUrl: string): void {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= oldestPostgres) return;
  throw new AppError(
    "unavailable",
    `Postgres at ${describeTarget(databaseUrl).host} is version ${major}. Margay needs ${oldestPostgres} or newer.`,
  );
}
