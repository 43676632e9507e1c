"use client";

import { useState, type FormEvent, type KeyboardEvent } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

import { commentProblem } from "./comment-problem";
import { useCommentDraft } from "./use-comment-draft";

type Props = {
  /** Under which key what was typed is kept until it is sent. */
  draftKey: string;
  /** What the button does, e.g. "Resolve alert". */
  action: string;
  onCancel: () => void;
  onResolve: (comment: string | undefined) => void;
};

/** Resolves with a comment or without: Enter is enough. */
export function ResolveForm({ draftKey, action, onCancel, onResolve }: Props) {
  const [text, setText, forget] = useCommentDraft(draftKey);
  const [error, setError] = useState<string>();

  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const comment = text.trim();
    const wrong = comment ? commentProblem(comment) : null;
    if (wrong) return setError(wrong);
    forget();
    onResolve(comment || undefined);
  };

  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      <Field
        label="Comment"
        hint="Optional"
        error={error}
        description="Kept in the activity, and told in Slack where the alert was delivered."
      >
        {(control) => (
          <Textarea
            {...control}
            autoFocus
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing)
                submit(event);
            }}
            placeholder="What was it?"
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary">
          {action}
        </Button>
      </div>
    </form>
  );
}
