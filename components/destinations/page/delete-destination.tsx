"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { useGo } from "@/components/ui/use-go";
import { useOnce } from "@/components/ui/use-once";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { DestinationDto } from "@/lib/destinations/contract";
import { destinationApi, destinationQueries } from "@/lib/destinations/queries";

import { destinationPaths } from "../destination-paths";
import { countAlerts } from "../volume";

type Props = {
  destination: DestinationDto;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

export function DeleteDestination({ destination, open, onOpenChange }: Props) {
  const { id, name, place, credential, waiting } = destination;
  const client = useQueryClient();
  const { going, goInstead } = useGo();
  const remove = useMutation({
    mutationFn: () => destinationApi.remove(id),
    meta: { errorToast: false },
    onSuccess: () => {
      toast.success(`${name} was deleted.`);
      void client.invalidateQueries({ queryKey: destinationQueries.list().queryKey });
      void client.invalidateQueries({ queryKey: destinationQueries.credentials().queryKey });
      goInstead(destinationPaths.list);
    },
  });
  const confirm = useOnce(() => remove.mutateAsync());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${name}`}
      action="Delete destination"
      pending={remove.isPending || going}
      onConfirm={confirm}
    >
      <p>
        No alert goes from {name} to {place} any more.{" "}
        {waiting > 0 ? `${countAlerts(waiting)} that it is still owed will not be sent. ` : ""}
        This cannot be undone.
      </p>
      <p>
        {credential.sharedBy > 1
          ? `The credentials of ${credential.label} stay: other destinations use them.`
          : `It is the last destination that uses ${credential.label}, so the stored credentials are deleted too.`}{" "}
        Messages that were sent stay where they are.
      </p>
      <CallProblem error={remove.error} />
    </ConfirmDialog>
  );
}
