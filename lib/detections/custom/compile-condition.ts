import { compileRanges } from "./addresses";
import { type Condition, groupOf, type Leaf } from "./condition";
import { limits } from "./limits";
import { compilePattern } from "./regex";
import { anyAt, scalarText } from "./values-at";

/** What is wrong, and where in the definition. */
export type DefinitionProblem = { path: (string | number)[]; message: string };

export type EventTest = (event: object) => boolean;

type Compiling = { problems: DefinitionProblem[]; steps: number };

const lower = (text: string) => text.toLowerCase();
const same = (text: string) => text;

const decimal = /^-?\d+(\.\d+)?$/;

/** What a leaf asks of one value that is a text, a number or a truth, as its text. */
function textTest(
  leaf: Exclude<Leaf, { op: "exists" }>,
  path: (string | number)[],
  compiling: Compiling,
): (text: string) => boolean {
  const problem = (at: (string | number)[], message: string) => {
    compiling.problems.push({ path: [...path, ...at], message });
    return () => false;
  };
  const fold = "ignoreCase" in leaf && leaf.ignoreCase === true ? lower : same;
  switch (leaf.op) {
    case "equals": {
      const wanted = fold(leaf.value);
      return (text) => fold(text) === wanted;
    }
    case "in": {
      const wanted = new Set(leaf.values.map(fold));
      return (text) => wanted.has(fold(text));
    }
    case "contains": {
      const wanted = fold(leaf.value);
      return (text) => fold(text).includes(wanted);
    }
    case "starts_with": {
      const wanted = fold(leaf.value);
      return (text) => fold(text).startsWith(wanted);
    }
    case "greater_than":
      return (text) => decimal.test(text) && Number(text) > leaf.value;
    case "cidr": {
      const ranges = compileRanges(leaf.values);
      return "test" in ranges ? ranges.test : problem(["values", ranges.at], ranges.problem);
    }
    default: {
      const compiled = compilePattern(leaf.value, leaf.ignoreCase === true);
      if ("problem" in compiled) return problem(["value"], compiled.problem);
      compiling.steps += compiled.pattern.steps;
      if (compiling.steps > limits.ruleSteps)
        return problem(["value"], "This rule's regular expressions are too large together.");
      return compiled.pattern.test;
    }
  }
}

function compileLeaf(leaf: Leaf, path: (string | number)[], compiling: Compiling): EventTest {
  const any = anyAt(leaf.field);
  if (leaf.op === "exists")
    return (event) =>
      any(event, (value) => value !== null && value !== undefined && scalarText(value) !== "");
  const test = textTest(leaf, path, compiling);
  const ask = (value: unknown) => {
    const text = scalarText(value);
    return text !== null && test(text);
  };
  return (event) => any(event, ask);
}

function compile(condition: Condition, path: (string | number)[], compiling: Compiling): EventTest {
  const group = groupOf(condition);
  if (!group) return compileLeaf(condition as Leaf, path, compiling);
  const tests = group.members.map((member, at) =>
    compile(member, [...path, group.kind, at], compiling),
  );
  const [only] = tests;
  if (group.kind === "not") return (event) => !tests.some((test) => test(event));
  if (tests.length === 1 && only) return only;
  return group.kind === "all"
    ? (event) => tests.every((test) => test(event))
    : (event) => tests.some((test) => test(event));
}

/** Compiles conditions once into a test of events that never throws; where they cannot be, says why at each place. */
export function compileCondition(
  condition: Condition,
): { test: EventTest } | { problems: DefinitionProblem[] } {
  const compiling: Compiling = { problems: [], steps: 0 };
  const test = compile(condition, ["conditions"], compiling);
  return compiling.problems.length > 0 ? { problems: compiling.problems } : { test };
}
