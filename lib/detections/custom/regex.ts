import { RE2JS, RE2JSSyntaxException } from "re2js";

import { limits } from "./limits";

type Pattern = { test: (text: string) => boolean; steps: number };

/**
 * The quick way keeps every state that it meets, and a pattern that counts meets a new one at each character: a long text
 * can then cost it a tenth of a second, and the plain way a tenth of that. Nearly all of what Slack writes is shorter.
 */
const quickText = 500;

const unsupported =
  "Looking ahead or behind and referring back (\\1) are not supported, as they can take for ever.";

/**
 * Compiles a regular expression in the RE2 syntax, which takes a time that grows with the text only, whatever the
 * pattern is. What is too long, too large once compiled or not understood is a problem, in a sentence.
 */
export function compilePattern(
  pattern: string,
  ignoreCase: boolean,
): { pattern: Pattern } | { problem: string } {
  if (pattern.length > limits.pattern)
    return { problem: `A regular expression has at most ${limits.pattern} characters.` };
  try {
    const compiled = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    const steps = compiled.programSize();
    if (steps > limits.patternSteps)
      return {
        problem: `This regular expression repeats so much that it has ${steps} steps; at most ${limits.patternSteps} are allowed. Repeat less, or use * and +.`,
      };
    const test = (text: string) => {
      const read = text.slice(0, limits.matchedText);
      return read.length <= quickText ? compiled.test(read) : compiled.matcher(read).find();
    };
    return { pattern: { test, steps } };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  if (!(error instanceof RE2JSSyntaxException))
    return "This regular expression is too complicated. Write it in parts, under “any” or “all”.";
  const where = error.input ? ` at “${error.input.slice(0, 80)}”` : "";
  if (/repeat count/.test(error.error))
    return `This regular expression repeats too much${where}: at most 1,000 times, nested repetitions multiplied.`;
  return `This is no regular expression that Margay understands: ${error.error}${where}. ${unsupported}`;
}
