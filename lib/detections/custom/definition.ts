import { z } from "zod";

import { severities } from "@/lib/kernel/severity";
import { storableText } from "@/lib/kernel/storable-json";

import { type AttackTactic, attackTactics } from "../attack";
import { conditionSchema } from "./condition-schema";
import { limits } from "./limits";
import { nestsDeeper } from "./nests-deeper";
import { parseTemplate } from "./template";

const text = (most: number, missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(most, `Use at most ${most.toLocaleString("en")} characters.`)
    .transform(storableText);

const template = (missing: string) =>
  text(limits.template, missing).superRefine((given, context) => {
    const read = parseTemplate(given);
    if ("problem" in read) context.addIssue({ code: "custom", message: read.problem });
  });

const atMost = (most: number, what: string) => `At most ${most} ${what}.`;

/** An event as Slack sends it, of a size that Slack sends. */
export const eventSchema = z.preprocess(
  (given, context) => {
    if (nestsDeeper(given, limits.eventDepth))
      context.addIssue({ code: "custom", message: "This event nests deeper than any of Slack's." });
    else if (JSON.stringify(given ?? null).length > limits.event)
      context.addIssue({
        code: "custom",
        message: `An event has at most ${limits.event.toLocaleString("en")} characters.`,
      });
    else return given;
    return z.NEVER;
  },
  z.record(z.string(), z.unknown(), { error: "An event is a JSON object, as Slack sends it." }),
);

const isWebAddress = (given: string) =>
  URL.canParse(given) && ["http:", "https:"].includes(new URL(given).protocol);

const tactics = Object.keys(attackTactics) as [AttackTactic, ...AttackTactic[]];

const attack = z.strictObject({
  tactic: z.enum(tactics, { error: "Choose a tactic by its id, e.g. TA0001." }),
  technique: z
    .string({ error: "Enter a technique, e.g. T1078." })
    .trim()
    .regex(/^T\d{4}(\.\d{3})?$/, "Write the technique as T1078 or T1078.004."),
});

const test = z.strictObject({
  name: text(limits.title, "Give the test a name."),
  event: eventSchema,
  matches: z.boolean({ error: "Say whether the event should match: true or false." }),
});

/** A rule that people make, as it is stored, exported and imported. */
export const definitionSchema = z
  .strictObject({
    title: text(limits.title, "Give the rule a title."),
    description: text(limits.description, "Say in a sentence or two why it matters."),
    severity: z.enum(severities, { error: `Use one of: ${severities.join(", ")}.` }),
    logType: z
      .string({ error: "Choose a log type." })
      .min(1, "Choose a log type.")
      .max(100, "This is longer than any log type's name."),
    conditions: conditionSchema,
    /** The alert's title, e.g. "{actor.user.email} signed in from {context.ip_address}". */
    alertTitle: template("Say what an alert's title is, e.g. {actor.user.email} did {action}."),
    /** Matches that agree in all of these share an alert; none: all of them do. */
    groupBy: z
      .array(template("Say what to group by, e.g. {actor.user.id}."))
      .max(limits.groupBy, atMost(limits.groupBy, "parts to group by"))
      .default([]),
    threshold: z
      .int({ error: "Enter a whole number." })
      .min(1, "At least 1.")
      .max(10_000, "At most 10,000.")
      .default(1),
    dedupMinutes: z
      .int({ error: "Enter whole minutes." })
      .min(15, "At least 15 minutes.")
      .max(10_080, "At most 10,080 minutes, which are 7 days.")
      .default(60),
    attack: z.array(attack).max(limits.attack, atMost(limits.attack, "techniques")).default([]),
    /** What to do, step by step. */
    runbook: z
      .array(text(limits.runbookLine, "Write what to do, or leave the line out."))
      .max(limits.runbookLines, atMost(limits.runbookLines, "steps"))
      .default([]),
    reference: z
      .string()
      .trim()
      .max(500, "Use at most 500 characters.")
      .refine(isWebAddress, "Enter a whole address, with https://.")
      .nullish(),
    tests: z.array(test).max(limits.tests, atMost(limits.tests, "tests")).default([]),
  })
  .superRefine((given, context) => {
    if (JSON.stringify(given).length > limits.definition)
      context.addIssue({
        code: "custom",
        path: ["tests"],
        message: `The rule has more than ${limits.definition.toLocaleString("en")} characters. Leave out some tests.`,
      });
  });
export type CustomRuleDefinition = z.output<typeof definitionSchema>;
