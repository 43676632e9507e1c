"use client";

import { KeyRound } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

const ChangePasswordForm = dynamic(
  () => import("./change-password-form").then((module) => module.ChangePasswordForm),
  { ssr: false, loading: () => <FormSkeleton fields={2} /> },
);

/** Changes one's own password. */
export function ChangePasswordButton({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <KeyRound aria-hidden="true" />
        Change password
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Change your password">
        {open ? <ChangePasswordForm email={email} onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}
