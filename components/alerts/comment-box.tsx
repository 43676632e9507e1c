"use client";

import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent, type KeyboardEvent } from "react";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { Textarea } from "@/components/ui/textarea";
import type { AlertActivityDto } from "@/lib/alerts/contract";
import { alertApi, alertQueries } from "@/lib/alerts/queries";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { Page } from "@/lib/kernel/page";

import { commentProblem } from "./comment-problem";
import { useCommentDraft } from "./use-comment-draft";

/** Says something about the alert; what was typed stays until it is stored. */
export function CommentBox({ id }: { id: string }) {
  const hydrated = useHydrated();
  return hydrated ? <Writing key={id} id={id} /> : <div className="h-30" />;
}

function Writing({ id }: { id: string }) {
  const client = useQueryClient();
  const [text, setText, forget] = useCommentDraft(`comment.${id}`);
  const [problem, setProblem] = useState<string>();
  const { mutate, isPending } = useMutation({
    mutationFn: (written: string) => alertApi.comment(id, written),
    meta: { errorToast: false },
    onSuccess: async (line) => {
      const { queryKey } = alertQueries.activity(id);
      await client.cancelQueries({ queryKey });
      client.setQueryData<InfiniteData<Page<AlertActivityDto>>>(queryKey, (data) => {
        const last = data?.pages.at(-1);
        if (!data || !last || last.nextCursor !== null) return data;
        return {
          ...data,
          pages: [...data.pages.slice(0, -1), { ...last, data: [...last.data, line] }],
        };
      });
      forget();
    },
    onError: (error) =>
      setProblem(
        error instanceof ApiError
          ? (error.fields.text ?? error.detail)
          : "The comment could not be sent. Reload the page and try again; it is kept.",
      ),
  });

  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (isPending) return;
    const wrong = commentProblem(text);
    setProblem(wrong ?? undefined);
    if (wrong === null) mutate(text.trim());
  };

  return (
    <form onSubmit={submit} noValidate className="grid max-w-prose gap-2">
      <Field label="Comment" error={problem}>
        {(control) => (
          <Textarea
            {...control}
            value={text}
            placeholder="What did you find?"
            onChange={(event) => {
              setText(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              const mod = event.metaKey || event.ctrlKey;
              if (event.key === "Enter" && mod && !event.nativeEvent.isComposing) submit(event);
            }}
          />
        )}
      </Field>
      <div className="flex items-center justify-end gap-3">
        <span className="max-sm:hidden">
          <Kbd keys="mod+enter" />
        </span>
        <Button type="submit" pending={isPending}>
          Comment
        </Button>
      </div>
    </form>
  );
}
