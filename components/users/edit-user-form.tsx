"use client";

import { useRouter } from "next/navigation";

import { Form } from "@/components/form/form";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { roleTitles } from "@/lib/kernel/permission";
import type { UserDto } from "@/lib/users/contract";

import { roleCards } from "./role-cards";
import { useUserChange } from "./use-user-change";

const loadSchema = () => import("@/lib/users/contract").then((module) => module.updateUserInput);

type Props = { user: UserDto; isOwn: boolean; onClose: () => void };

/** Name and role; one's own role is others' to change. */
export function EditUserForm({ user, isOwn, onClose }: Props) {
  const { name, role } = user;
  const router = useRouter();
  const form = useZodForm(loadSchema, { name, role });
  const change = useUserChange(user);
  return (
    <Form
      form={form}
      label="Edit user"
      onSubmit={async (wanted) => {
        const after = await change.mutateAsync(isOwn ? { name: wanted.name } : wanted);
        toast.success(
          after.role === role
            ? `${after.name} is saved.`
            : `${after.name} has the role ${roleTitles[after.role]} now.`,
        );
        // The frame of the page has one's own name.
        if (isOwn) router.refresh();
        onClose();
      }}
    >
      <TextField control={form.control} name="name" label="Name" autoComplete="off" autoFocus />
      {isOwn ? (
        <p className="text-sm text-muted">
          Your role is {roleTitles[role]}. Another admin can change it.
        </p>
      ) : (
        <RadioCardsField control={form.control} name="role" label="Role" options={roleCards} />
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <SubmitButton>Save</SubmitButton>
      </div>
    </Form>
  );
}
