"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";

import { CallProblem } from "@/components/form/call-problem";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { focusSoon } from "@/components/ui/focus-soon";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { useOnce } from "@/components/ui/use-once";
import type { ApiTokenDto } from "@/lib/api-tokens/contract";
import { apiTokenApi, apiTokenQueries } from "@/lib/api-tokens/queries";

type Props = {
  token: ApiTokenDto;
  open: boolean;
  onClose: () => void;
  /** Where the focus goes when the row has left. */
  focusAfter: string;
};

/** Asks before a token is ended, saying what that stops. */
export function RevokeToken({ token, open, onClose, focusAfter }: Props) {
  const { id, name, lastUsedAt } = token;
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => apiTokenApi.revoke(id),
    meta: { errorToast: false },
    onSuccess: () => {
      toast.success(`${name} was revoked.`);
      onClose();
      focusSoon(focusAfter);
    },
    // Whoever was second sees what the first one did.
    onSettled: () => client.invalidateQueries(apiTokenQueries.list()),
  });
  const confirm = useOnce(() => revoke.mutateAsync());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={`Revoke ${name}`}
      action="Revoke token"
      pending={revoke.isPending}
      onConfirm={confirm}
    >
      <p>
        Whatever uses it is refused from its next call on. A revoked token cannot be brought back.
      </p>
      <p>
        {lastUsedAt === null ? (
          "It was never used."
        ) : (
          <>
            It was last used <Time value={lastUsedAt} />.
          </>
        )}
      </p>
      <CallProblem error={revoke.error} />
    </ConfirmDialog>
  );
}
