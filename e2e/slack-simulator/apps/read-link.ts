import { parseYaml, YamlError } from "./manifest-yaml";
import { readManifest } from "./manifest";

export type LinkedManifest = { given: unknown; problems: string[] };

/** The manifest in a creation link or form (JSON or YAML), with everything that is wrong with it. */
export const readLink = (params: URLSearchParams): LinkedManifest | undefined => {
  const asJson = params.get("manifest_json");
  const asYaml = params.get("manifest_yaml");
  if (asJson === null && asYaml === null) return undefined;
  try {
    const given: unknown = asJson === null ? parseYaml(asYaml ?? "") : JSON.parse(asJson);
    const read = readManifest(given);
    return { given, problems: "problems" in read ? read.problems : [] };
  } catch (error) {
    if (error instanceof YamlError) return { given: asYaml, problems: [error.message] };
    if (error instanceof SyntaxError)
      return { given: asJson ?? asYaml, problems: ["The manifest is not valid JSON."] };
    throw error;
  }
};
