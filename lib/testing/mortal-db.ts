import { AsyncLocalStorage } from "node:async_hooks";

import pg from "pg";

import { createDb, type Database, type Db } from "@/lib/platform/db/client";

/** What happens to a run's use of the database, and before which of its statements (1: the first). */
export type Death = {
  atStatement: number;
  /**
   * `process`: the statement and all that follow never come, and an open transaction is rolled back, as when
   * the process is killed. `connection`: the server ends the connection of the transaction that is open then,
   * and the process lives on. A function is called instead, and what it does is what happens.
   */
  of: "process" | "connection" | (() => void | Promise<void>);
};

type Life = { death: Death; statements: number; happened: boolean };

const lives = new AsyncLocalStorage<Life>();

/** Thrown at every statement of a process that is dead. */
class ProcessDied extends Error {}

/** Runs `work` with that death ahead; answers whether it came. What a dead process throws is not passed on. */
export async function dying(death: Death, work: () => Promise<unknown>): Promise<boolean> {
  const life: Life = { death, statements: 0, happened: false };
  try {
    await lives.run(life, work);
  } catch (error) {
    if (!life.happened) throw error;
  }
  return life.happened;
}

/** Gives this process a client on which `dying` has its effect; answers how to take it away again. */
export function installMortalDb(url: string): () => Promise<void> {
  const real = createDb(url);
  const holder = globalThis as typeof globalThis & { margayDb?: Database | undefined };
  holder.margayDb = mortalDatabase(real, url);
  return async () => {
    holder.margayDb = undefined;
    await real.$disconnect();
  };
}

type Before = () => Promise<void>;

function mortalDatabase(real: Database, url: string): Database {
  const outside = () => step();
  const transaction: Database["$transaction"] = async (run, options) => {
    await outside();
    const result = await real.$transaction(async (tx) => {
      const inside = () => step(() => endConnection(tx, url));
      const answer = await run(mortal(tx, inside));
      await inside();
      return answer;
    }, options);
    // Committed, but whoever did it never learns of it.
    await outside();
    return result;
  };
  return new Proxy(mortal(real, outside), {
    get: (target, name) =>
      name === "$transaction" ? transaction : (Reflect.get(target, name) as unknown),
  });
}

/** The same client, with `before` ahead of each of its statements. */
function mortal<T extends Db>(client: T, before: Before): T {
  const wrapped = (owner: object, method: (...args: unknown[]) => unknown) =>
    async function statement(...args: unknown[]) {
      await before();
      return method.apply(owner, args);
    };
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === "function") {
        return name === "$disconnect" ? value : wrapped(target, value as () => unknown);
      }
      if (typeof value !== "object" || value === null || typeof name !== "string") return value;
      return new Proxy(value, {
        get(model, method) {
          const action: unknown = Reflect.get(model, method);
          return typeof action === "function" ? wrapped(model, action as () => unknown) : action;
        },
      });
    },
  });
}

async function step(cutConnection?: () => Promise<void>): Promise<void> {
  const life = lives.getStore();
  if (!life) return;
  life.statements += 1;
  const { death } = life;
  if (life.happened && death.of === "process") throw new ProcessDied();
  if (life.happened || life.statements < death.atStatement) return;
  if (death.of === "connection" && !cutConnection) return;
  life.happened = true;
  if (typeof death.of === "function") return death.of();
  if (death.of === "process") throw new ProcessDied();
  await cutConnection?.();
}

/** Ends the transaction's connection from outside and waits until it is gone. */
async function endConnection(tx: Db, url: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_terminate_backend($1, 5000)", [row?.pid]);
  } finally {
    await client.end();
  }
}
