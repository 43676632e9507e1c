"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";

import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { TestDetectionInput } from "@/lib/detections/try-event/contract";
import { tryEventApi } from "@/lib/detections/try-event/queries";

import { readEvent } from "./read-event";
import { TestedEvent } from "./tested-event";

type Props = {
  ruleId: string;
  /** What stands in the box at first. */
  initial: string;
  /** Days that the rule remembers; null: none. */
  remembersDays: number | null;
};

/** An event as text, and what the rule says of it when asked. */
export function TryEventBox({ ruleId, initial, remembersDays }: Props) {
  const [text, setText] = useState(initial);
  const box = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string>();
  const test = useMutation({
    mutationFn: (body: TestDetectionInput) => tryEventApi.test(ruleId, body),
    meta: { errorToast: false },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readEvent(text);
    setProblem("problem" in read ? read.problem : undefined);
    if ("event" in read) return test.mutate(read);
    test.reset();
    box.current?.focus();
  };
  return (
    <form noValidate aria-label="Try an event" onSubmit={submit} className="grid gap-4">
      <Field
        label="Event"
        error={problem}
        description={
          remembersDays === null
            ? undefined
            : "The rule compares events with what it remembers. Of an event that is pasted here it knows nothing that was before; ask about a stored one in Logs, under “Which rules matched?”."
        }
      >
        {(control) => (
          <Textarea
            {...control}
            ref={box}
            rows={8}
            spellCheck={false}
            autoComplete="off"
            placeholder='{ "action": "…", "actor": { … }, "entity": { … } }'
            className="max-h-96 font-mono text-xs"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              // An answer belongs to the event that was asked about.
              if (test.data) test.reset();
            }}
          />
        )}
      </Field>
      <div>
        <Button type="submit" pending={test.isPending}>
          Try this event
        </Button>
      </div>
      <CallProblem error={test.error} />
      {test.data ? <TestedEvent said={test.data} /> : null}
    </form>
  );
}
