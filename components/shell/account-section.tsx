"use client";

import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { ChangePasswordButton } from "@/components/users/change-password-button";
import { apiFetch } from "@/lib/http-client/api-fetch";

type Props = {
  name: string;
  email: string;
  roleTitle: string;
  /** False for whoever comes by single sign-on only. */
  hasPassword: boolean;
};

export function AccountSection({ name, email, roleTitle, hasPassword }: Props) {
  const signOut = useMutation({
    mutationFn: () =>
      apiFetch<void>("/api/v1/users/me/sign-out-everywhere", { method: "POST", body: {} }),
    onSuccess: () => window.location.assign("/sign-in"),
  });
  return (
    <Section title="Your account">
      <Facts
        facts={[
          { term: "Name", value: name },
          { term: "Email", value: email },
          { term: "Role", value: roleTitle },
          ...(hasPassword ? [] : [{ term: "Sign-in", value: "By single sign-on only" }]),
        ]}
      />
      <div className="mt-2 grid justify-items-start gap-1.5">
        <div className="flex flex-wrap gap-2">
          {hasPassword ? <ChangePasswordButton email={email} /> : null}
          <Button pending={signOut.isPending || signOut.isSuccess} onClick={() => signOut.mutate()}>
            <LogOut aria-hidden="true" />
            Sign out everywhere
          </Button>
        </div>
        <p className="text-sm text-muted">
          Signing out everywhere ends your session in this browser and in every other one, at once.
        </p>
      </div>
    </Section>
  );
}
