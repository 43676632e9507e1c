import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";

import { AppError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env/env";

import { type Prisma, PrismaClient } from "./generated/client";

/** Columns that no query returns unless it asks for them by name. */
const secretColumns = {
  user: { passwordHash: true },
  apiToken: { tokenHash: true },
  logSource: { clientSecret: true, accessToken: true, signingSecret: true },
  destinationSecret: { value: true },
} as const satisfies Prisma.GlobalOmitConfig;

type Client = PrismaClient<never, typeof secretColumns>;

/** What a store needs: the client itself, or the client inside a transaction. */
export type Db = Omit<Client, "$connect" | "$disconnect" | "$on" | "$extends" | "$transaction">;

type TransactionOptions = {
  maxWait?: number;
  timeout?: number;
  isolationLevel?: Prisma.TransactionIsolationLevel;
};

/** The client; its transactions hand out a `Db` that omits the same columns, which Prisma's own type forgets. */
export type Database = Db &
  Pick<Client, "$connect" | "$disconnect"> & {
    $transaction<Result>(
      run: (tx: Db) => Promise<Result>,
      options?: TransactionOptions,
    ): Promise<Result>;
  };

const poolSize = 10;

/**
 * Prisma's own five seconds would end a search that takes seven, and on a slow machine the same large batch again and
 * again. What has to be short limits its statements or its waits itself.
 */
const transactionOptions = { maxWait: 10_000, timeout: 30_000 };

/** A client of its own for `url`, with at most `max` connections; end it with `$disconnect()`. */
export function createDb(url: string, max = poolSize): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: "margay",
    // The adapter reads every timestamptz as UTC whatever offset the server printed.
    options: "-c TimeZone=UTC",
  });
  return new PrismaClient({ adapter, omit: secretColumns, transactionOptions });
}

const holder = globalThis as typeof globalThis & { margayDb?: Database | undefined };

/** This process's client, made at the first call; `unavailable` when DATABASE_URL is unset. */
export function db(): Database {
  if (holder.margayDb) return holder.margayDb;
  const url = env().DATABASE_URL;
  if (!url) {
    throw new AppError(
      "unavailable",
      "DATABASE_URL is not set. Start Margay with `npm start`, or set it.",
    );
  }
  holder.margayDb = createDb(url);
  return holder.margayDb;
}

/** Ends the connections of `db()`; the next call opens new ones. */
export async function closeDb(): Promise<void> {
  const open = holder.margayDb;
  holder.margayDb = undefined;
  await open?.$disconnect();
}
