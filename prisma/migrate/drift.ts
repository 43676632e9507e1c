import "server-only";

import { noFilter, readSchema } from "./migration-files";
import { withSchemaEngine } from "./schema-engine";

const nothing = "-- This is an empty migration.";

/** The SQL that would make the database equal to schema.prisma; "" when it is. */
export async function diffFromSchema(databaseUrl: string): Promise<string> {
  const schema = await readSchema();
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: "" },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    const sql = stdout?.trim() ?? "";
    return sql === nothing ? "" : sql;
  });
}
