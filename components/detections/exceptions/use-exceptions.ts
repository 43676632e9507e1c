"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { toast } from "@/components/ui/toast";
import type { DetectionDto } from "@/lib/detections/contract";
import type { CreateExceptionInput, ExceptionDto } from "@/lib/detections/exceptions/contract";
import { detectionApi, detectionQueries } from "@/lib/detections/queries";

import { exemptInWords } from "./exempt";

type Change = (list: ExceptionDto[]) => ExceptionDto[];

/** Adds an exception, or removes one at once; the note that says so makes it again. */
export function useExceptions(id: string) {
  const client = useQueryClient();
  const { queryKey } = detectionQueries.detail(id);
  const draw = (change: Change) =>
    client.setQueryData<DetectionDto>(
      queryKey,
      (now) => now && { ...now, exceptionList: change(now.exceptionList) },
    );
  const settle = () => client.invalidateQueries({ queryKey: detectionQueries.all() });

  const add = useMutation({
    mutationFn: (body: CreateExceptionInput) => detectionApi.createException(id, body),
    meta: { errorToast: false },
    onSuccess: async (made) => {
      await client.cancelQueries({ queryKey, exact: true });
      draw((list) => [made, ...list.filter((one) => one.id !== made.id)]);
      void settle();
    },
  });

  const again = useMutation({
    mutationFn: ({ kind, value, reason, until }: ExceptionDto) =>
      detectionApi.createException(id, { kind, value, reason, until }),
    onSettled: settle,
  });

  const remove = useMutation({
    mutationFn: (exception: ExceptionDto) => detectionApi.deleteException(id, exception.id),
    onMutate: async (exception) => {
      await client.cancelQueries({ queryKey, exact: true });
      draw((list) => list.filter((one) => one.id !== exception.id));
    },
    onSuccess: (_nothing, exception) => {
      toast.success(`The exception for ${exemptInWords(exception)} has ended.`, {
        action: { label: "Undo", onClick: () => again.mutate(exception) },
      });
    },
    onSettled: settle,
  });

  return { add: add.mutateAsync, remove: remove.mutate };
}
