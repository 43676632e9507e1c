import { type Condition, groupOf, type Leaf } from "./condition";

const listed = 10;

const code = (text: string) => `\`${text.replaceAll("`", "'")}\``;

function anyOf(values: readonly string[]): string {
  const said = values.slice(0, listed).map(code).join(", ");
  return values.length > listed ? `${said} and ${values.length - listed} more` : said;
}

function leafWords(leaf: Leaf, negated: boolean): string {
  const is = negated ? "is not" : "is";
  const say = (yes: string, no: string, rest: string) => `${negated ? no : yes} ${rest}`;
  switch (leaf.op) {
    case "equals":
      return `${is} ${code(leaf.value)}`;
    case "in":
      return `${is} one of ${anyOf(leaf.values)}`;
    case "contains":
      return say("contains", "does not contain", code(leaf.value));
    case "starts_with":
      return say("starts with", "does not start with", code(leaf.value));
    case "regex":
      return say("matches", "does not match", `the regular expression ${code(leaf.value)}`);
    case "cidr":
      return `${is} an address in ${anyOf(leaf.values)}`;
    case "greater_than":
      return `${is} greater than ${leaf.value}`;
    default:
      return `${is} there`;
  }
}

const caseWords = (leaf: Leaf) =>
  "ignoreCase" in leaf && leaf.ignoreCase === true ? ", whatever the case of letters" : "";

function words(condition: Condition, negated = false): string {
  const group = groupOf(condition);
  if (!group) {
    const leaf = condition as Leaf;
    return `${code(leaf.field)} ${leafWords(leaf, negated)}${caseWords(leaf)}`;
  }
  const [only] = group.members;
  if (group.members.length === 1 && only)
    return words(only, group.kind === "not" ? !negated : negated);
  const joined = group.members
    .map((member) => words(member))
    .join(group.kind === "all" ? " and " : " or ");
  return negated === (group.kind === "not") ? `(${joined})` : `it is not so that (${joined})`;
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What conditions look for, in a sentence each: together they must be so. */
export function describeCondition(condition: Condition): string[] {
  const group = groupOf(condition);
  const parts = group?.kind === "all" ? group.members : [condition];
  return parts.map((part) => sentence(words(part).replace(/^\((.*)\)$/s, "$1")));
}
