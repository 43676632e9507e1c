"use client";

import { Plus } from "lucide-react";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { focusSoon } from "@/components/ui/focus-soon";
import type { TriedDefinition } from "@/lib/detections/custom/contract";

import { worksAsExpected } from "../sample-words";
import { nextKey } from "./condition-draft";
import type { DraftTest } from "./rule-draft";
import { useRuleForm } from "./rule-form-context";
import { TestEditor } from "./test-editor";

type Props = {
  /** What the rule said when it was tried last; null before. */
  tried: TriedDefinition | null;
  pending: boolean;
  error: Error | null;
  onRun: () => void;
};

const mostTests = 20;

/** Events that the rule is tried on, which are kept with it as its tests. */
export function TestsFields({ tried, pending, error, onRun }: Props) {
  const { draft, change, errors } = useRuleForm();
  const { tests } = draft;
  const set = (key: string, part: Partial<DraftTest> | null) =>
    change({
      tests: tests.flatMap((one) => {
        if (one.key !== key) return one;
        return part === null ? [] : { ...one, ...part };
      }),
    });
  const add = () => {
    const key = nextKey();
    const name = `Event ${tests.length + 1}`;
    change({ tests: [...tests, { key, name, event: "", matches: true }] });
    focusSoon(`${key}-event`);
  };
  return (
    <div className="grid gap-4">
      {tests.map((test, at) => (
        <TestEditor
          key={test.key}
          test={test}
          number={at + 1}
          errors={{ name: errors[`tests.${at}.name`], event: errors[`tests.${at}.event`] }}
          answer={tried?.tests[at] ?? null}
          onChange={(part) => set(test.key, part)}
          onRemove={() => {
            set(test.key, null);
            focusSoon("test-buttons");
          }}
        />
      ))}
      <CallProblem error={error} />
      <div id="test-buttons" className="flex flex-wrap items-center gap-2">
        {tests.length < mostTests ? (
          <Button onClick={add}>
            <Plus aria-hidden="true" />
            Test event
          </Button>
        ) : null}
        {tests.length > 0 ? (
          <Button pending={pending} onClick={onRun}>
            Run tests
          </Button>
        ) : null}
        <span role="status" className="text-sm text-muted">
          {tried ? inWords(tried) : ""}
        </span>
      </div>
    </div>
  );
}

function inWords({ tests, actions }: TriedDefinition): string {
  const good = tests.filter(worksAsExpected);
  const said =
    tests.length === 0
      ? "The rule can be run."
      : `${good.length} of ${tests.length} ${tests.length === 1 ? "does" : "do"} as expected.`;
  return actions === null ? `${said} It looks at every event of its log type.` : said;
}
