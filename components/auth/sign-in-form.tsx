"use client";

import { type ReactNode, useState } from "react";

import { Form } from "@/components/form/form";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";

import { enter, type SignInFailure } from "./auth-client";
import type { Credentials } from "./credentials-schema";

const loadSchema = () => import("./credentials-schema").then((module) => module.credentialsSchema);

const failures: Record<SignInFailure, { type: string; message: string }> = {
  wrong: {
    type: "Email or password is wrong",
    message: "Check both and try again. An admin of this Margay can help.",
  },
  tooMany: {
    type: "Too many tries",
    message:
      "This account or network address is held back for up to 15 minutes. Wait, then try again.",
  },
  unreachable: {
    type: "Margay cannot be reached",
    message: "Check that it runs and that you are online, then try again.",
  },
  broken: {
    type: "Signing in did not work",
    message: "Something failed on our side. Try again in a moment.",
  },
};

type Props = {
  next: string;
  /** Above the form: another way in. */
  children?: ReactNode;
};

export function SignInForm({ next, children }: Props) {
  const form = useZodForm(loadSchema, { email: "", password: "" });
  const [entered, setEntered] = useState(false);

  const signIn = async ({ email, password }: Credentials) => {
    const failure = await enter(email, password);
    if (failure) return form.setError("root", failures[failure]);
    setEntered(true);
    // A full load: the new session draws everything anew.
    window.location.assign(next);
  };

  return (
    <>
      <h1 className="mb-5 text-lg font-semibold tracking-tight">Sign in</h1>
      {children}
      <Form form={form} onSubmit={signIn}>
        <TextField
          control={form.control}
          name="email"
          label="Email"
          type="email"
          autoComplete="username"
          autoFocus
        />
        <SecretField
          control={form.control}
          name="password"
          label="Password"
          autoComplete="current-password"
        />
        <SubmitButton size="lg" pending={entered}>
          Sign in
        </SubmitButton>
      </Form>
    </>
  );
}
