import type { DefinitionProblem } from "./compile-condition";
import { compileRule } from "./compile-rule";
import type { CustomRuleDefinition } from "./definition";
import { limits } from "./limits";
import { readDefinition } from "./read-definition";
import { readYamlText, type YamlProblem } from "./yaml-text";

type Read =
  | { definition: CustomRuleDefinition; problems: [] }
  | { definition: null; problems: YamlProblem[] };

/** Lists of wrong lines that are longer help nobody. */
const told = 50;

const refused = (problems: YamlProblem[]): Read => ({
  definition: null,
  problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, told),
});

type Issue = NonNullable<ReturnType<typeof readDefinition>["error"]>["issues"][number];

/** What the schema says of a part; of each name that it does not know, at that name. */
function toProblems(issue: Issue): DefinitionProblem[] {
  const path = issue.path as (string | number)[];
  if (issue.code !== "unrecognized_keys") return [named({ path, message: issue.message })];
  return issue.keys.map((key) => ({ path: [...path, key], message: `${key} is not known here.` }));
}

/** Reads a definition from YAML and checks it as the API does; each problem stands with the line that it is in. */
export function readYaml(text: string): Read {
  if (text.length > limits.yaml)
    return refused([{ line: null, message: "This text is longer than any rule." }]);
  const read = readYamlText(text);
  if ("problems" in read) return refused(read.problems);
  const { value, lineOf } = read;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refused([
      { line: 1, message: "This is no rule. It begins with lines such as “title: …”." },
    ]);
  const located = (problems: readonly DefinitionProblem[]) =>
    refused(problems.map(({ path, message }) => ({ line: lineOf(path), message })));
  const parsed = readDefinition(value);
  if (!parsed.success) return located(parsed.error.issues.flatMap(toProblems));
  const compiled = compileRule("Custom.Draft", parsed.data);
  if ("problems" in compiled) return located(compiled.problems.map(named));
  return { definition: parsed.data, problems: [] };
}

/** With the name of what it is about: a key that is missing has no line of its own. */
function named({ path, message }: DefinitionProblem): DefinitionProblem {
  const name = path.filter((part) => typeof part === "string").at(-1);
  return name === undefined ? { path, message } : { path, message: `${name}: ${message}` };
}
