"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState, type FormEvent } from "react";

import { useCommentDraft } from "@/components/alerts/use-comment-draft";
import { Button } from "@/components/ui/button";
import { Field, FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { useOnce } from "@/components/ui/use-once";
import type { AlertDto } from "@/lib/alerts/contract";
import { alertQueries } from "@/lib/alerts/queries";
import { boomerangApi, boomerangQueries } from "@/lib/boomerangs/queries";
import {
  firstWords,
  longestMessage,
  reminders,
  usualReminder,
} from "@/lib/boomerangs/question-contract";
import { ApiError } from "@/lib/http-client/api-fetch";

import { ColleaguePicker } from "./colleague-picker";
import type { Colleague } from "./whom";

type Problems = { whom?: string | undefined; message?: string | undefined };

function problemsOf(error: unknown): Problems {
  if (!(error instanceof ApiError))
    return { message: "The question could not be sent. Reload the page and try again." };
  const { userId, email, slackUserId, message } = error.fields;
  const whom = userId ?? email ?? slackUserId;
  return { whom, message: message ?? (whom ? undefined : error.detail) };
}

type Props = { alert: AlertDto; onDone: () => void };

/** Whom to ask about the alert, what, and when to remind them. */
export function AskForm({ alert, onDone }: Props) {
  const client = useQueryClient();
  const [colleague, setColleague] = useState<Colleague | null>(null);
  const [draft, setDraft, forget] = useCommentDraft(`ask.${alert.id}`);
  const [message, setMessage] = useState(() => draft || firstWords(alert));
  const messageField = useRef<HTMLTextAreaElement>(null);
  const [minutes, setMinutes] = useState(usualReminder);
  const [problems, setProblems] = useState<Problems>({});
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ by }: Colleague) =>
      boomerangApi.ask(alert.id, {
        ...by,
        message: message.trim(),
        remindMinutes: Number(minutes) || null,
      }),
    meta: { errorToast: false },
    onSuccess: (question) => {
      void client.invalidateQueries({ queryKey: boomerangQueries.ofAlert(alert.id).queryKey });
      void client.invalidateQueries({ queryKey: alertQueries.activity(alert.id).queryKey });
      forget();
      toast.success(`${question.name ?? question.slackUserId} is asked in Slack.`);
      onDone();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });

  const ask = useOnce(mutateAsync);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { length } = message.trim();
    const wrong: Problems = {
      whom: colleague ? undefined : "Choose whom to ask.",
      message:
        length === 0
          ? "Write what you want to know."
          : length > longestMessage
            ? `A question has at most 2,000 characters; this one has ${length.toLocaleString("en")}.`
            : undefined,
    };
    setProblems(wrong);
    if (colleague && !wrong.message) ask(colleague);
  };

  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <div className="grid gap-1.5">
        <span className="text-sm font-medium">Whom</span>
        {colleague ? (
          <div className="flex items-center justify-between gap-3 rounded-md border border-line py-1 pr-1 pl-3">
            <span className="min-w-0 truncate text-sm">{colleague.label}</span>
            <Button size="sm" onClick={() => setColleague(null)}>
              Change
            </Button>
          </div>
        ) : (
          <ColleaguePicker
            onPick={(picked) => {
              setColleague(picked);
              messageField.current?.focus();
              setProblems({});
            }}
          />
        )}
        {problems.whom ? (
          <div role="alert">
            <FieldError id="ask-whom-error">{problems.whom}</FieldError>
          </div>
        ) : null}
      </div>
      <Field
        label="Message"
        error={problems.message}
        description="They get it from Margay in Slack, with a button for Yes and one for No. They need no account."
      >
        {(control) => (
          <Textarea
            {...control}
            ref={messageField}
            rows={5}
            value={message}
            onChange={(event) => {
              setMessage(event.target.value);
              setDraft(event.target.value);
            }}
          />
        )}
      </Field>
      <Field label="Remind them">
        {(control) => (
          <Select
            {...control}
            options={reminders}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" pending={isPending}>
          Ask
        </Button>
      </div>
    </form>
  );
}
