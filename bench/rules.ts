import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDispatch, type Dispatch } from "@/lib/detections/dispatch";
import { evaluate } from "@/lib/detections/evaluate";
import { slackRules } from "@/lib/detections/packs/slack/rules";
import { slackSamples } from "@/lib/detections/packs/slack/samples";
import type { Rule } from "@/lib/detections/rule";
import { requireLogType } from "@/lib/log-types/registry";

import { auditPages } from "./audit-pages";
import type { Bench } from "./bench";
import { customRules } from "./custom-rules";
import { type Figure, median } from "./measure";
import { runPython } from "./python-rules/run-python";

/** The rules that exist in Python, too. */
const rules: readonly Rule[] = Object.values(slackRules);

/** What rules made of all events: how many matches of each severity. */
type Found = Record<string, number>;

/** Texts of events, of which one in twenty is what a rule looks for, or nearly. */
function eventTexts(count: number): string[] {
  const samples = Object.values(slackSamples).flatMap(({ matching, nearly }) =>
    [...matching, ...nearly].map(({ event }) => event),
  );
  const ordinary = auditPages(Math.ceil(count / 1_000), 1_000).flatMap(
    (page) => (JSON.parse(page) as { entries: unknown[] }).entries,
  );
  return ordinary.slice(0, count).map((entry, index) => {
    const sample = samples[(index / 20) % samples.length];
    return JSON.stringify(index % 20 === 0 && sample ? { ...sample, id: randomUUID() } : entry);
  });
}

function ask(dispatch: Dispatch, events: Iterable<object>): Found {
  const { id, actionOf } = requireLogType("Slack.AuditLogs");
  const found: Found = {};
  for (const event of events) {
    for (const rule of dispatch(id, actionOf(event))) {
      const finding = evaluate(rule, event);
      if (finding?.kind === "match") found[finding.severity] = (found[finding.severity] ?? 0) + 1;
    }
  }
  return found;
}

function* parsed(texts: string[]): Iterable<object> {
  for (const text of texts) yield JSON.parse(text) as object;
}

/** So many rules that want other events, as in a company with rules of its own: half of them made in the console. */
const moreRules = (count: number): Rule[] => [
  ...customRules(Math.floor(count / 2)),
  ...copies(Math.ceil(count / 2)),
];

/** So many of our own that want other events. */
const copies = (count: number): Rule[] =>
  Array.from({ length: count }, (_, index) => {
    const like = rules[index % rules.length];
    if (!like) throw new Error("There are no rules.");
    const family = index % 10 === 0 ? "*" : "";
    return { ...like, id: `Bench.Rule${index}`, actions: [`bench_${index}_${family}`] };
  });

/** Seconds of processor time, all threads of this process together: whoever else is on the machine changes little. */
function processorSeconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Seconds of each round, of all kinds of work in turns, so that all see the same machine. */
function inTurns<Kind extends string>(
  rounds: number,
  work: Record<Kind, () => unknown>,
): Record<Kind, number> {
  const kinds = Object.keys(work) as Kind[];
  const times = Object.fromEntries(kinds.map((kind) => [kind, [] as number[]])) as Record<
    Kind,
    number[]
  >;
  for (let round = -2; round < rounds; round += 1) {
    for (const kind of kinds) {
      const taken = processorSeconds(work[kind]);
      // The first rounds let the machine get to know the code.
      if (round >= 0) times[kind].push(taken);
    }
  }
  return Object.fromEntries(kinds.map((kind) => [kind, median(times[kind])])) as Record<
    Kind,
    number
  >;
}

/** The same rules in Python on the same texts; they must find the same. */
async function inPython(texts: string[], rounds: number, ours: Found) {
  const dir = await mkdtemp(join(tmpdir(), "margay-bench-rules-"));
  const file = join(dir, "events.jsonl");
  await writeFile(file, texts.join("\n"));
  const python = await runPython(file, rounds);
  await rm(dir, { recursive: true });
  if (python && !sameCounts(python.found, ours))
    throw new Error(`Python found ${JSON.stringify(python.found)}, we ${JSON.stringify(ours)}.`);
  return python;
}

async function benchRules(quick: boolean): Promise<Figure[]> {
  const texts = eventTexts(quick ? 4_000 : 40_000);
  const events = [...parsed(texts)];
  const rounds = 15;
  const few = createDispatch(rules);
  const many = createDispatch([...rules, ...moreRules(500 - rules.length)]);
  const taken = inTurns(rounds, {
    few: () => ask(few, parsed(texts)),
    many: () => ask(many, parsed(texts)),
    alone: () => ask(few, events),
  });
  const python = await inPython(texts, rounds, ask(few, events));
  const against = (seconds: number[] | undefined) =>
    seconds && {
      baseline: { name: "events/s in plain CPython", value: texts.length / median(seconds) },
      atLeast: 3,
    };
  const absent = python ? "" : " (python3 is not here to compare with)";
  const unit = "events/s of a processor";
  return [
    {
      name: `Rules: event text → parsed, ${rules.length} rules asked, titles and groups made${absent}`,
      value: texts.length / taken.few,
      unit,
      ...against(python?.seconds),
    },
    {
      name: `Rules: the same without the parsing${absent}`,
      value: texts.length / taken.alone,
      unit,
      ...against(python?.rulesAlone),
    },
    {
      name: "Rules: time of an event from its text on, with 500 rules, every other one custom",
      value: (taken.many / texts.length) * 1e6,
      unit: "µs",
      baseline: { name: `µs with ${rules.length}`, value: (taken.few / texts.length) * 1e6 },
      atMost: 1.2,
    },
  ];
}

const sameCounts = (one: Found, other: Found) =>
  Object.keys({ ...one, ...other }).every((severity) => one[severity] === other[severity]);

export const rulesBench: Bench = { id: "rules", run: ({ quick }) => benchRules(quick) };
