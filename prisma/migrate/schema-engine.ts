import "server-only";

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

import { engineAdapter } from "./engine-adapter";

export type SchemaEngine = bindings.SchemaEngine;

type Glue = { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

let loaded: Promise<void> | undefined;

/** Whatever the engine's clock waits for must not keep a finished command alive. */
function setTimeoutUnref(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds).unref();
}

// The package's own entry imports the .wasm file as a module, which Node does only behind a flag.
async function load(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const functions = Object.entries(bindings).map(([name, value]) =>
    name.startsWith("__wbg_setTimeout_") ? [name, setTimeoutUnref] : [name, value],
  );
  const { instance } = await WebAssembly.instantiate(
    await readFile(glue.replace(/\.js$/, ".wasm")),
    {
      "./schema_engine_bg.js": Object.fromEntries(functions) as WebAssembly.ModuleImports,
    },
  );
  (bindings as unknown as Glue).__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
}

/**
 * Runs `work` with Prisma's own migration engine on the database, and ends its connections afterwards. The engine is
 * the one behind `prisma migrate`, as WebAssembly, so that nothing has to be downloaded; its interface is not public
 * and its version is pinned in package.json.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  await (loaded ??= load());
  const { factory, dispose } = engineAdapter(databaseUrl);
  let engine: SchemaEngine | undefined;
  try {
    const adapters = bindMigrationAwareSqlAdapterFactory(factory);
    engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapters);
    return await work(engine);
  } finally {
    engine?.free();
    await dispose();
  }
}
