import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { z } from "zod";

import { documentedManifest } from "./documented-manifest";

/** Where Slack's own schemas lie beside the project, on machines that have them. */
const folder = fileURLToPath(
  new URL("../../../../../shared/data/slack-samples/manifest/", import.meta.url),
);

function published(version: string): [string, z.ZodType][] {
  const file = `${folder}manifest.schema.${version}.json`;
  if (!existsSync(file)) return [];
  const schema = JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof z.fromJSONSchema>[0];
  return [[`Slack's schema ${version}`, z.fromJSONSchema(schema)]];
}

/** What a manifest must be valid by: what Slack documents, and the schemas that it publishes where they are at hand. */
export const manifestSchemas: [string, z.ZodType][] = [
  ["what Slack documents", documentedManifest],
  ...published("1.0.0"),
  ...published("2.0.0"),
];
