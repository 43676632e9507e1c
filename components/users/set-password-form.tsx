"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import type { UserDto } from "@/lib/users/contract";
import { userApi, userQueries } from "@/lib/users/queries";

import { NewPasswordField } from "./new-password-field";
import { SignInDetails } from "./sign-in-details";

const loadSchema = () => import("@/lib/users/contract").then((module) => module.setPasswordInput);

/** A new password for somebody else, shown once when it is set. */
export function SetPasswordForm({ user, onClose }: { user: UserDto; onClose: () => void }) {
  const { id, name, email, disabledAt } = user;
  const client = useQueryClient();
  const form = useZodForm(loadSchema, { password: "" });
  const [set, setSet] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: (password: string) => userApi.setPassword(id, { password }),
    meta: { errorToast: false },
    onSuccess: () => client.invalidateQueries({ queryKey: userQueries.list().queryKey }),
  });
  if (set !== null) {
    return (
      <div className="grid gap-4">
        <SignInDetails title={`${name} has a new password`} email={email} password={set} />
        <div className="flex justify-end">
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form
      form={form}
      label="Set password"
      onSubmit={async ({ password }) => {
        await change.mutateAsync(password);
        setSet(password);
      }}
    >
      <p className="text-base text-muted">
        The password that they have stops working, and they are signed out everywhere.
        {disabledAt === null ? "" : " The account stays disabled."}
      </p>
      <NewPasswordField control={form.control} name="password" autoFocus />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton>Set password</SubmitButton>
      </div>
    </Form>
  );
}
