"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceApi, logSourceQueries } from "@/lib/log-sources/queries";

import { CallProblem } from "@/components/form/call-problem";
import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";

type Props = { source: LogSourceDto; open: boolean; onOpenChange: (open: boolean) => void };

export function DeleteSource({ source, open, onOpenChange }: Props) {
  const { id, name } = source;
  const client = useQueryClient();
  const { going, goInstead } = useGo();
  const remove = useMutation({
    mutationFn: () => logSourceApi.remove(id, name),
    meta: { errorToast: false },
    onSuccess: () => {
      toast.success(`${name} was deleted.`, {
        detail: "Its events stay searchable until their retention ends.",
      });
      void client.invalidateQueries({ queryKey: logSourceQueries.list().queryKey });
      goInstead(sourcePaths.list);
    },
  });
  const confirm = useOnce(() => remove.mutateAsync());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Delete log source"
      action="Delete log source"
      confirmName={name}
      pending={remove.isPending || going}
      onConfirm={confirm}
    >
      <p>
        Margay stops pulling at once and forgets the token and the app's credentials. This cannot be
        undone.
      </p>
      <p>
        Events that were pulled stay searchable until their retention ends. The app in Slack stays;
        remove it there.
      </p>
      <CallProblem error={remove.error} />
    </ConfirmDialog>
  );
}
