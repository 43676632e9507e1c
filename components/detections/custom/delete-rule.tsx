"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";
import type { DetectionDto } from "@/lib/detections/contract";
import { customRuleApi } from "@/lib/detections/custom/queries";
import { detectionQueries } from "@/lib/detections/queries";

import { detectionPaths } from "../detection-paths";

type Props = {
  detection: DetectionDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function DeleteRule({ detection, open, onOpenChange }: Props) {
  const { id, title } = detection;
  const client = useQueryClient();
  const { going, goInstead } = useGo();
  const remove = useMutation({
    mutationFn: () => customRuleApi.remove(id),
    meta: { errorToast: false },
    onSuccess: () => {
      toast.success(`${title} was deleted.`);
      void client.invalidateQueries({ queryKey: detectionQueries.list().queryKey });
      goInstead(detectionPaths.list());
    },
  });
  const confirm = useOnce(() => remove.mutateAsync());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${title}`}
      action="Delete rule"
      pending={remove.isPending || going}
      onConfirm={confirm}
    >
      <p>
        It raises no more alerts, and its settings and exceptions go with it. The alerts that it
        raised stay. Export it first if you may want it back.
      </p>
      <CallProblem error={remove.error} />
    </ConfirmDialog>
  );
}
