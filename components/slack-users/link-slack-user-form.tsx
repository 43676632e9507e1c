"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";

import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { toast } from "@/components/ui/toast";
import { slackUserApi, slackUserQueries } from "@/lib/slack-users/queries";

const loadSchema = () =>
  import("@/lib/slack-users/contract").then((module) => module.linkSlackUserInput);

const empty = { credentialId: "", slackUserId: "", userId: "" };

/** An admin says by hand who somebody in Slack is. */
export function LinkSlackUserForm() {
  const client = useQueryClient();
  const { data } = useQuery(slackUserQueries.choices());
  const form = useZodForm(loadSchema, empty);
  if (data?.slacks.length === 0) {
    return (
      <p className="text-sm text-muted">
        Somebody can be linked here as soon as a Slack Bot is among the alert destinations.
      </p>
    );
  }
  return (
    <Form
      form={form}
      className="max-w-130"
      onSubmit={async (input) => {
        const link = await slackUserApi.link(input);
        await client.invalidateQueries({ queryKey: slackUserQueries.list().queryKey });
        toast.success(`${link.slackUserName ?? link.slackUserId} now acts as ${link.user.name}.`);
        form.reset(empty);
      }}
    >
      <SelectField
        control={form.control}
        name="credentialId"
        label="Slack"
        placeholder="Choose a workspace or organization"
        options={data?.slacks ?? []}
      />
      <TextField
        control={form.control}
        name="slackUserId"
        label="Slack member ID"
        description="In Slack: the person's profile, then ⋮ > Copy member ID."
        placeholder="U012AB3CD"
        autoComplete="off"
        mono
      />
      <SelectField
        control={form.control}
        name="userId"
        label="Acts as"
        placeholder="Choose a person"
        options={data?.people ?? []}
      />
      <div>
        <SubmitButton>Link</SubmitButton>
      </div>
    </Form>
  );
}
