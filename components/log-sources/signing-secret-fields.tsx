"use client";

import { useFormContext } from "react-hook-form";

import { SecretField } from "@/components/form/secret-field";
import { SwitchField } from "@/components/form/switch-field";
import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import type { SigningSecretFields as Fields } from "./signing-secret";

/** What lets Slack tell us at once that access was revoked; polling finds it out by itself within a minute. */
export function SigningSecretFields({ source }: { source: LogSourceDto }) {
  const { control, formState } = useFormContext<Fields>();
  return (
    <Disclosure
      title="Hear at once when access is revoked (optional)"
      open={source.hasSigningSecret}
      forceOpen={formState.errors.signingSecret !== undefined}
    >
      <div className="grid gap-4 pt-3">
        <p className="text-sm text-muted">
          A poll finds a dead token within a minute. If Slack can reach this Margay, it can say so
          in the same second: enter the app's Signing Secret here and save, then, in Slack, switch
          on Event Subscriptions with this address and subscribe to tokens_revoked and
          app_uninstalled.
        </p>
        <Field label="Request URL">
          {(props) => (
            <div className="flex items-center gap-2">
              <Input {...props} mono readOnly value={source.eventsUrl} />
              <CopyButton text={source.eventsUrl} />
            </div>
          )}
        </Field>
        <SecretField
          control={control}
          name="signingSecret"
          label="Signing Secret"
          stored={source.hasSigningSecret}
          description="In Slack: Settings > Basic Information > App Credentials. It is stored encrypted and never shown again."
        />
        {source.hasSigningSecret ? (
          <SwitchField
            control={control}
            name="forgetSigningSecret"
            label="Forget the stored Signing Secret"
            description="Slack's events are then refused."
          />
        ) : null}
      </div>
    </Disclosure>
  );
}
