import "server-only";

import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

// The catalogue's one-letter type, and the one that marks it on its way through the adapter, which rejects it.
const letterType = 18;
const letterArrayType = 1002;

type EngineAdapter = { factory: PrismaPg; dispose: () => Promise<void> };

/** The Postgres adapter as the migration engine needs it, with two of its gaps filled; `dispose` ends its connections. */
export function engineAdapter(databaseUrl: string): EngineAdapter {
  const pool = new pg.Pool({ connectionString: databaseUrl, application_name: "margay migrate" });
  pool.on("error", () => undefined);
  markLetters(pool);
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    // The adapter's own cuts scripts at every semicolon, those inside a function's body too.
    adapter.executeScript = (script) => runScript(pool, script);
    return adapter;
  };
  return { factory, dispose: () => pool.end() };
}

async function runScript(pool: pg.Pool, script: string): Promise<void> {
  try {
    await pool.query(script);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const { code = "", severity = "ERROR", message, detail, column, hint } = error;
    throw new DriverAdapterError({
      kind: "postgres",
      code,
      severity,
      message,
      detail,
      column,
      hint,
    });
  }
}

function markLetters(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  const marked = async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === letterType) field.dataTypeID = letterArrayType;
    }
    return result;
  };
  pool.query = marked as typeof pool.query;
}
