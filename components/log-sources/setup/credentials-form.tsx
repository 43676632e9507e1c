"use client";

import { useCallback, useEffect } from "react";
import { useWatch } from "react-hook-form";

import { Form } from "@/components/form/form";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import type { CredentialsInput, LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";

import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useSourceChange } from "../use-source-change";
import { keepsStored } from "./kept-credentials";
import { clearDraft, readDraft, writeDraft } from "@/components/form/session-draft";

/** Takes up the Client ID that was typed before a reload; the secret is never kept. */
export function CredentialsForm({ source }: { source: LogSourceDto }) {
  const { id } = source;
  const draftKey = `margay:client-id:${id}`;
  const { clientId: storedId, hasClientSecret: hasSecret } = source;
  const stored = { clientId: storedId, hasSecret };
  const loadSchema = useCallback(
    () =>
      import("./credentials-schema").then((module) =>
        module.credentialsForm({ clientId: storedId, hasSecret }),
      ),
    [storedId, hasSecret],
  );
  const typed = readDraft(draftKey).clientId;
  const form = useZodForm(loadSchema, {
    clientId: typeof typed === "string" ? typed : (storedId ?? ""),
    clientSecret: "",
  });
  const clientId = useWatch({ control: form.control, name: "clientId" });
  const { go, going } = useGo();
  const change = useSourceChange((body: CredentialsInput) => logSourceApi.setCredentials(id, body));

  useEffect(() => writeDraft(draftKey, { clientId }), [draftKey, clientId]);

  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        if (!keepsStored(stored, values)) await change.mutateAsync(values);
        clearDraft(draftKey);
        go(sourcePaths.step(id, "summary"));
      }}
    >
      <TextField
        control={form.control}
        name="clientId"
        label="Client ID"
        mono
        autoComplete="off"
        spellCheck={false}
        description="In Slack: Settings > Basic Information > App Credentials."
      />
      <SecretField
        control={form.control}
        name="clientSecret"
        label="Client Secret"
        stored={hasSecret}
        description="From the same place. It is stored encrypted and never shown again."
      />
      <div>
        <SubmitButton pending={going}>Setup</SubmitButton>
      </div>
    </Form>
  );
}
