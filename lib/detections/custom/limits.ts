/** How large a rule and its parts may be, so that no rule slows all others down. */
export const limits = {
  /** Groups within groups. */
  depth: 6,
  conditions: 100,
  /** Values of one condition. */
  values: 1_000,
  /** Characters of a value. */
  text: 1_000,
  /** Characters of a regular expression, and steps that it is compiled to. */
  pattern: 1_000,
  patternSteps: 500,
  /** Characters of a value that a regular expression looks at: more than Slack writes, and a bound to its time. */
  matchedText: 4_000,
  /** Steps of all regular expressions of a rule together. */
  ruleSteps: 2_000,
  /** Characters of a field's path. */
  field: 200,
  title: 100,
  description: 2_000,
  template: 300,
  groupBy: 10,
  runbookLines: 20,
  runbookLine: 500,
  attack: 10,
  tests: 20,
  /** Characters of one event as JSON, and how deep it nests. */
  event: 20_000,
  eventDepth: 50,
  /** Characters of a whole definition as JSON, and of one as YAML. */
  definition: 100_000,
  yaml: 150_000,
  /** Custom rules of one Margay. */
  rules: 1_000,
} as const;
