import { findLogType, type LogTypeId } from "@/lib/log-types/registry";

import type { Rule } from "../rule";
import { boundActions } from "./bound-actions";
import { compileCondition, type DefinitionProblem } from "./compile-condition";
import { type Condition, groupOf, type Leaf } from "./condition";
import type { CustomRuleDefinition } from "./definition";
import { describeCondition } from "./describe-condition";
import { fieldReader, parseTemplate, templateFields, templateWriter } from "./template";

type Compiled = { rule: Rule } | { problems: DefinitionProblem[] };

/** The fields that an event must have something in; what it must not have is no fact. */
function askedFields(condition: Condition): string[] {
  const group = groupOf(condition);
  if (!group) return [(condition as Leaf).field];
  return group.kind === "not" ? [] : group.members.flatMap(askedFields);
}

const noText = () => null;

function writer(text: string, missing: string) {
  const read = parseTemplate(text);
  // The definition's schema has refused it already.
  return "template" in read ? templateWriter(read.template, missing) : noText;
}

const fieldsOf = (text: string) => {
  const read = parseTemplate(text);
  return "template" in read ? templateFields(read.template) : [];
};

/** Columns that say nothing which an alert does not say already. */
const untold = new Set(["time", "json"]);

/** Makes a rule that the engine runs like its own of a definition that its schema has let pass; or says, at its places, why it cannot be run. */
export function compileRule(id: string, definition: CustomRuleDefinition): Compiled {
  const { conditions, title, alertTitle, groupBy } = definition;
  const logType = findLogType(definition.logType);
  const compiled = compileCondition(conditions);
  if (!logType || "problems" in compiled)
    return {
      problems: [
        ...(logType ? [] : [unknownLogType]),
        ...("problems" in compiled ? compiled.problems : []),
      ],
    };
  const writeTitle = writer(alertTitle, "unknown");
  const groups = groupBy.map((one) => writer(one, "-"));
  const labels = new Map(
    logType.columns.flatMap(({ path, label, kind }) => (untold.has(kind) ? [] : [[path, label]])),
  );
  const told = new Set([
    ...askedFields(conditions),
    ...[alertTitle, ...groupBy].flatMap(fieldsOf),
    ...labels.keys(),
  ]);
  const facts = [...told].map((field) => ({
    label: labels.get(field) ?? field,
    read: fieldReader(field),
  }));
  const { description, severity, threshold, dedupMinutes, attack, runbook, reference } = definition;
  return {
    rule: {
      id,
      title,
      description,
      logic: describeCondition(conditions),
      severity,
      logTypes: [logType.id as LogTypeId],
      actions: boundActions(conditions, logType.actionField),
      match: compiled.test,
      alertTitle: (event) => writeTitle(event) ?? title,
      groupBy: (event) => groups.map((write) => write(event)),
      facts: (event) => facts.map(({ label, read }) => [label, read(event)]),
      runbook,
      falseAlarms: [],
      reference: reference ?? null,
      attack,
      threshold,
      dedupMinutes,
    },
  };
}

const unknownLogType: DefinitionProblem = {
  path: ["logType"],
  message: "Choose a log type that /api/v1/log-types lists.",
};
