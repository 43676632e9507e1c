import { parseYaml, YamlError } from "./manifest-yaml";
import { readManifest } from "./manifest";

export type LinkedManifest = { given: unknown; text: string; problems: string[] };

/** The manifest in a creation link or form (JSON or YAML), as it is written, with everything that is wrong with it. */
export const readLink = (params: URLSearchParams): LinkedManifest | undefined => {
  const either = params.get("manifest");
  const asJson = params.get("manifest_json") ?? (isJson(either) ? either : null);
  const asYaml = params.get("manifest_yaml") ?? either;
  if (asJson === null && asYaml === null) return undefined;
  const written = asJson ?? asYaml ?? "";
  try {
    const given: unknown = asJson === null ? parseYaml(written) : JSON.parse(asJson);
    const read = readManifest(given);
    const text = asJson === null ? written : JSON.stringify(given, null, 2);
    return { given, text, problems: "problems" in read ? read.problems : [] };
  } catch (error) {
    if (error instanceof YamlError)
      return { given: undefined, text: written, problems: [error.message] };
    if (error instanceof SyntaxError)
      return { given: undefined, text: written, problems: ["The manifest is not valid JSON."] };
    throw error;
  }
};

const isJson = (text: string | null): boolean => text?.trimStart().startsWith("{") ?? false;
