"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { Dialog } from "@/components/ui/dialog";
import type { UserDto } from "@/lib/users/contract";

const EditUserForm = dynamic(
  () => import("./edit-user-form").then((module) => module.EditUserForm),
  { ssr: false, loading: () => <FormSkeleton fields={2} /> },
);
const SetPasswordForm = dynamic(
  () => import("./set-password-form").then((module) => module.SetPasswordForm),
  { ssr: false, loading: () => <FormSkeleton fields={1} /> },
);
const SwitchUser = dynamic(() => import("./switch-user").then((module) => module.SwitchUser), {
  ssr: false,
  loading: () => <FormSkeleton fields={1} />,
});

export type Question = { kind: "edit" | "password" | "disable" | "enable"; user: UserDto };

const titles: Record<Question["kind"], (name: string) => string> = {
  edit: (name) => `Edit ${name}`,
  password: (name) => `Set a password for ${name}`,
  disable: (name) => `Disable ${name}?`,
  enable: (name) => `Enable ${name}?`,
};

type Props = { question: Question | null; me: string | null; onClose: () => void };

/** What is asked before a person is changed. */
export function UserDialogs({ question, me, onClose }: Props) {
  // What is closing stays drawn while it fades.
  const [shown, setShown] = useState(question);
  if (question !== null && question !== shown) setShown(question);
  return (
    <Dialog
      open={question !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={shown ? titles[shown.kind](shown.user.name) : ""}
      description={shown?.user.email}
      size="md"
    >
      {shown ? (
        <Asked key={`${shown.kind} ${shown.user.id}`} {...{ ...shown, me, onClose }} />
      ) : null}
    </Dialog>
  );
}

function Asked({ kind, user, me, onClose }: Question & Omit<Props, "question">) {
  if (kind === "edit") return <EditUserForm user={user} isOwn={user.id === me} onClose={onClose} />;
  if (kind === "password") return <SetPasswordForm user={user} onClose={onClose} />;
  return <SwitchUser user={user} onClose={onClose} />;
}
