"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";

import { Form } from "@/components/form/form";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { clearDraft, readDraft, writeDraft } from "@/components/form/session-draft";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { ButtonLink } from "@/components/ui/button-link";
import { RadioCards } from "@/components/ui/radio-cards";
import { type Role, roles } from "@/lib/kernel/permission";
import type { CreateUserInput, UserDto } from "@/lib/users/contract";
import { userApi, userQueries } from "@/lib/users/queries";

import { NewPasswordField } from "./new-password-field";
import { roleCards } from "./role-cards";
import { userPaths } from "./user-paths";

type Fields = { name: string; email: string; role: Role; password: string };

const loaders = {
  password: () => import("./add-user-schema").then((module) => module.withPassword),
  "single-sign-on": () => import("./add-user-schema").then((module) => module.bySingleSignOn),
};

const ways = [
  {
    value: "password",
    title: "With a password",
    description: "You hand it over; single sign-on works for them, too.",
  },
  {
    value: "single-sign-on",
    title: "By single sign-on only",
    description: "The account gets no password; the provider has to know them by this address.",
  },
];

const draftKey = "margay:new-user";

/** What was typed before a reload, but for the password. */
function begun(): Fields {
  const { name, email, role } = readDraft(draftKey);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    name: text(name),
    email: text(email),
    role: roles.find((one) => one === role) ?? "Analyst",
    password: "",
  };
}

type Props = {
  singleSignOn: boolean;
  onAdded: (user: UserDto, password: string | null) => void;
};

export function AddUserForm({ singleSignOn, onAdded }: Props) {
  const client = useQueryClient();
  const [way, setWay] = useState<keyof typeof loaders>("password");
  const form = useZodForm<Fields, Fields>(loaders[way], begun());
  const [name, email, role] = useWatch({
    control: form.control,
    name: ["name", "email", "role"],
  });
  useEffect(() => writeDraft(draftKey, { name, email, role }), [name, email, role]);
  const add = useMutation({
    mutationFn: (input: CreateUserInput) => userApi.create(input),
    meta: { errorToast: false },
    onSuccess: () => client.invalidateQueries({ queryKey: userQueries.list().queryKey }),
  });
  return (
    <Form
      form={form}
      label="Add user"
      className="max-w-130"
      onSubmit={async ({ password, ...person }) => {
        const given = way === "password" ? password : null;
        const user = await add.mutateAsync(given === null ? person : { ...person, password });
        clearDraft(draftKey);
        onAdded(user, given);
      }}
    >
      <TextField control={form.control} name="name" label="Name" autoComplete="off" autoFocus />
      <TextField
        control={form.control}
        name="email"
        label="Email"
        type="email"
        autoComplete="off"
        description="What they sign in with, and who they are in Slack. It cannot be changed later."
      />
      <RadioCardsField control={form.control} name="role" label="Role" options={roleCards} />
      {singleSignOn ? (
        <RadioCards
          legend="How they sign in"
          name="way"
          options={ways}
          value={way}
          onChange={(value) => setWay(value === "password" ? "password" : "single-sign-on")}
        />
      ) : null}
      {way === "password" ? <NewPasswordField control={form.control} name="password" /> : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Add user</SubmitButton>
        <ButtonLink href={userPaths.list}>Cancel</ButtonLink>
      </div>
    </Form>
  );
}
