"use client";

import { useState } from "react";

import { Form } from "@/components/form/form";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { apiFetch } from "@/lib/http-client/api-fetch";

import { enter } from "./auth-client";

const loadSchema = () => import("@/lib/users/contract").then((module) => module.setupInput);

export function SetupForm() {
  const form = useZodForm(loadSchema, { name: "", email: "", password: "" });
  const [entered, setEntered] = useState(false);

  return (
    <>
      <h1 className="text-lg font-semibold tracking-tight">Create the admin account</h1>
      <p className="mt-1 mb-5 text-muted">
        This is the first visit to this Margay. The admin connects Slack and lets others in.
      </p>
      <Form
        form={form}
        onSubmit={async (account) => {
          await apiFetch("/api/setup", { method: "POST", body: account });
          setEntered(true);
          const failure = await enter(account.email, account.password);
          window.location.assign(failure ? "/sign-in" : "/");
        }}
      >
        <TextField control={form.control} name="name" label="Name" autoComplete="name" autoFocus />
        <TextField
          control={form.control}
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
        />
        <SecretField
          control={form.control}
          name="password"
          label="Password"
          autoComplete="new-password"
          description="At least 12 characters. A sentence is easy to remember and hard to guess."
        />
        <SubmitButton size="lg" pending={entered}>
          Create account
        </SubmitButton>
      </Form>
    </>
  );
}
