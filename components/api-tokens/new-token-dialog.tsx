"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { Dialog } from "@/components/ui/dialog";
import type { MadeApiToken } from "@/lib/api-tokens/contract";
import type { Role } from "@/lib/kernel/permission";

import { MadeToken } from "./made-token";

const NewTokenForm = dynamic(
  () => import("./new-token-form").then((module) => module.NewTokenForm),
  { ssr: false, loading: () => <FormSkeleton fields={3} /> },
);

type Props = {
  open: boolean;
  roles: readonly Role[];
  appUrl: string;
  onClose: () => void;
};

type Leaving = "notCopied" | "warned" | "copied";

/** Asks for a token's name, role and end, then shows the token; it is in this component's state and nowhere else. */
export function NewTokenDialog({ open, roles, appUrl, onClose }: Props) {
  const [made, setMade] = useState<MadeApiToken | null>(null);
  const [leaving, setLeaving] = useState<Leaving>("notCopied");
  const close = () => {
    setMade(null);
    setLeaving("notCopied");
    onClose();
  };
  // The first press must not lose what cannot be shown again.
  const leave = () => {
    if (made && leaving === "notCopied") setLeaving("warned");
    else close();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) leave();
      }}
      size="md"
      title={made ? "The token is made" : "Create token"}
    >
      {made ? (
        <MadeToken
          made={made}
          appUrl={appUrl}
          warned={leaving === "warned"}
          onCopied={() => setLeaving("copied")}
          onDone={leave}
        />
      ) : (
        <NewTokenForm roles={roles} onMade={setMade} onCancel={close} />
      )}
    </Dialog>
  );
}
