"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

import { useSource } from "../use-source";
import { WhenInteractive } from "@/components/form/when-interactive";
import { CredentialsForm } from "./credentials-form";
import { CredentialsInSlack } from "./credentials-in-slack";
import { OriginNotice } from "./origin-notice";
import { SetupFrame } from "./setup-frame";

/** Slack's app at one side, its two values at ours. */
export function CredentialsStep({ id }: { id: string }) {
  const source = useSource(id);
  return (
    <SetupFrame
      title="Set Credentials"
      description="Create an app in Slack, then bring its Client ID and Client Secret here. This page can stay open meanwhile; it is also still here tomorrow."
      source={source}
      current="credentials"
      aside={<CredentialsInSlack source={source} />}
    >
      <div className="grid gap-5">
        <h2 className="text-base font-semibold">In Margay</h2>
        <OriginNotice redirectUrl={source.redirectUrl} />
        <Field
          label="Redirect URL"
          description="Slack sends you back to this address when access was granted."
        >
          {(control) => (
            <div className="flex items-center gap-2">
              <Input
                {...control}
                readOnly
                mono
                value={source.redirectUrl}
                onFocus={(event) => event.currentTarget.select()}
              />
              <CopyButton text={source.redirectUrl} />
            </div>
          )}
        </Field>
        <WhenInteractive fields={2}>{() => <CredentialsForm source={source} />}</WhenInteractive>
      </div>
    </SetupFrame>
  );
}
