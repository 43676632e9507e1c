"use client";

import { Form } from "@/components/form/form";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { userApi } from "@/lib/users/queries";

const loadSchema = () =>
  import("@/lib/users/contract").then((module) => module.changePasswordInput);

type Props = { email: string; onClose: () => void };

export function ChangePasswordForm({ email, onClose }: Props) {
  const form = useZodForm(loadSchema, { currentPassword: "", newPassword: "" });
  return (
    <Form
      form={form}
      label="Change password"
      onSubmit={async (change) => {
        await userApi.changePassword(change);
        toast.success("Your password is changed.", {
          detail: "You are signed out everywhere but here.",
        });
        onClose();
      }}
    >
      {/* So that password managers know whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <SecretField
        control={form.control}
        name="currentPassword"
        label="Current password"
        autoComplete="current-password"
        autoFocus
      />
      <SecretField
        control={form.control}
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        description="At least 12 characters. A sentence is easy to remember and hard to guess."
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton>Change password</SubmitButton>
      </div>
    </Form>
  );
}
