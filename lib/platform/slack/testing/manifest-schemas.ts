import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { z } from "zod";

const folder = fileURLToPath(new URL("./manifest-schema/", import.meta.url));

function read(version: string): z.ZodType {
  const text = readFileSync(`${folder}manifest.schema.${version}.json`, "utf8");
  return z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
}

/** Slack's published schemas of an app manifest, by version. */
export const manifestSchemas: [string, z.ZodType][] = ["1.0.0", "2.0.0"].map((version) => [
  version,
  read(version),
]);
