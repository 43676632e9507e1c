"use client";

import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page-header";
import { apiFetch } from "@/lib/http-client/api-fetch";

type Props = { name: string; email: string; roleTitle: string };

export function AccountSection({ name, email, roleTitle }: Props) {
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
        ]}
      />
      <div className="mt-2 grid justify-items-start gap-1.5">
        <Button pending={signOut.isPending || signOut.isSuccess} onClick={() => signOut.mutate()}>
          <LogOut aria-hidden="true" />
          Sign out everywhere
        </Button>
        <p className="text-sm text-muted">
          Ends your session in this browser and in every other one, at once.
        </p>
      </div>
    </Section>
  );
}
