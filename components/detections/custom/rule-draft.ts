import type { CustomRuleDefinition } from "@/lib/detections/custom/definition";

import {
  type DraftGroup,
  emptyLeaf,
  fromConditions,
  nextKey,
  type Places,
  toConditions,
} from "./condition-draft";

export type DraftTest = { key: string; name: string; event: string; matches: boolean };

/** A rule as it is being typed; texts of lines are taken apart when it is sent. */
export type RuleDraft = {
  title: string;
  description: string;
  severity: CustomRuleDefinition["severity"];
  logType: string;
  conditions: DraftGroup;
  alertTitle: string;
  groupBy: { key: string; template: string }[];
  threshold: string;
  dedupMinutes: string;
  /** A step a line. */
  runbook: string;
  reference: string;
  attack: { key: string; tactic: string; technique: string }[];
  tests: DraftTest[];
};

/** What a new rule begins with. */
export function emptyDraft(logType: string): RuleDraft {
  return {
    title: "",
    description: "",
    severity: "MEDIUM",
    logType,
    conditions: { kind: "all", key: nextKey(), members: [emptyLeaf()] },
    alertTitle: "",
    groupBy: [],
    threshold: "1",
    dedupMinutes: "60",
    runbook: "",
    reference: "",
    attack: [],
    tests: [],
  };
}

function eventOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Whoever checks the definition says that this is no event.
    return text;
  }
}

const wholeNumber = (text: string): unknown => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** A draft as the API takes it, and where in it the parts of its tree stand. */
export function toDefinition(draft: RuleDraft): {
  definition: CustomRuleDefinition;
  places: Places;
} {
  const places: Places = new Map();
  const { title, description, severity, logType, alertTitle, reference } = draft;
  const definition = {
    title,
    description,
    severity,
    logType,
    conditions: toConditions(draft.conditions, "conditions", places),
    alertTitle,
    groupBy: draft.groupBy.map(({ template }) => template),
    threshold: wholeNumber(draft.threshold),
    dedupMinutes: wholeNumber(draft.dedupMinutes),
    attack: draft.attack.map(({ tactic, technique }) => ({ tactic, technique })),
    runbook: draft.runbook.split("\n").filter((line) => line.trim() !== ""),
    ...(reference.trim() === "" ? {} : { reference }),
    tests: draft.tests.map(({ name, event, matches }) => ({
      name,
      event: eventOf(event),
      matches,
    })),
  };
  // Half-typed: whether it is a definition, the API says.
  return { definition: definition as CustomRuleDefinition, places };
}

/** A stored or imported rule as the form shows it. */
export function toDraft(definition: CustomRuleDefinition): RuleDraft {
  const { title, description, severity, logType, alertTitle, reference } = definition;
  return {
    title,
    description,
    severity,
    logType,
    conditions: fromConditions(definition.conditions),
    alertTitle,
    groupBy: definition.groupBy.map((template) => ({ key: nextKey(), template })),
    threshold: String(definition.threshold),
    dedupMinutes: String(definition.dedupMinutes),
    runbook: definition.runbook.join("\n"),
    reference: reference ?? "",
    attack: definition.attack.map((one) => ({ key: nextKey(), ...one })),
    tests: definition.tests.map(({ name, event, matches }) => ({
      key: nextKey(),
      name,
      event: JSON.stringify(event, null, 2),
      matches,
    })),
  };
}

/** What is said of the parts of a form, by their names: "title", "tests.0.event", and "part-7.value" for a part of the tree. */
export type DraftErrors = Readonly<Record<string, string>>;

/** Where lines of one text are several values, what is wrong with one of them is said of the text. */
const texts = /^(runbook|values)\.\d+$/;

/** The API's sentences by the parts of the form that they are about. */
export function placeErrors(fields: Readonly<Record<string, string>>, places: Places): DraftErrors {
  const errors: Record<string, string> = {};
  for (const [name, message] of Object.entries(fields)) {
    const path = name.replace(/^definition\.?/, "");
    errors[path.startsWith("conditions") ? partOf(path, places) : path.replace(texts, "$1")] ??=
      message;
  }
  return errors;
}

function partOf(path: string, places: Places): string {
  const steps = path.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const key = places.get(steps.slice(0, length).join("."));
    if (key === undefined) continue;
    const rest = steps.slice(length).join(".").replace(texts, "$1");
    return rest === "" || /^(all|any|not)$/.test(rest) ? key : `${key}.${rest}`;
  }
  return "conditions";
}
