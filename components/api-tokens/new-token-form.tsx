"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useFormContext } from "react-hook-form";

import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { formatDate } from "@/components/theme/format-time";
import { useZone } from "@/components/theme/preferences-provider";
import { useNow } from "@/components/theme/use-now";
import { Button } from "@/components/ui/button";
import type { MadeApiToken } from "@/lib/api-tokens/contract";
import { apiTokenApi, apiTokenQueries } from "@/lib/api-tokens/queries";
import { type Role, roleTitles } from "@/lib/kernel/permission";

import { type Expiry, expiryDays, expiryOptions } from "./expiry";

const loadSchema = () => import("./token-schema").then((module) => module.tokenForm);

type Fields = { name: string; role: Role; expiry: Expiry };

const initial: Fields = { name: "", role: "AnalystReadOnly", expiry: "90" };

const roleNotes: Record<Role, string> = {
  Admin: "It may do everything, also make further tokens. Few programs need that.",
  Analyst: "It may work on alerts and rules, and read log sources and logs.",
  AnalystReadOnly: "It may read alerts, rules, log sources and logs, and change nothing.",
};

type Props = {
  /** Those that reach no further than the viewer's own. */
  roles: readonly Role[];
  onMade: (made: MadeApiToken) => void;
  onCancel: () => void;
};

export function NewTokenForm({ roles, onMade, onCancel }: Props) {
  const client = useQueryClient();
  const form = useZodForm<Fields, Fields>(loadSchema, initial);
  return (
    <Form
      form={form}
      label="New API token"
      onSubmit={async ({ name, role, expiry }) => {
        // Not a mutation: react-query would keep the answer, which holds the token.
        const made = await apiTokenApi.create({ name, role, expiresInDays: expiryDays(expiry) });
        onMade(made);
        void client.invalidateQueries(apiTokenQueries.list());
      }}
    >
      <TokenFields roles={roles} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <SubmitButton>Create token</SubmitButton>
      </div>
    </Form>
  );
}

function TokenFields({ roles }: { roles: readonly Role[] }) {
  const { control, watch } = useFormContext<Fields>();
  const days = expiryDays(watch("expiry"));
  const zone = useZone();
  const now = useNow();
  return (
    <>
      <TextField
        control={control}
        name="name"
        label="Name"
        description="What uses it, so that others know what stops when it is revoked."
        autoComplete="off"
        autoFocus
      />
      <SelectField
        control={control}
        name="role"
        label="Role"
        description={roleNotes[watch("role")]}
        options={roles.map((value) => ({ value, label: roleTitles[value] }))}
      />
      <SelectField
        control={control}
        name="expiry"
        label="Expires after"
        description={
          days === undefined
            ? "It works until somebody revokes it. A token that leaks is then open for as long."
            : `It works until ${formatDate(now + days * 86_400_000, zone)}.`
        }
        options={expiryOptions}
      />
    </>
  );
}
