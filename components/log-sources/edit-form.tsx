"use client";

import { Form } from "@/components/form/form";
import { NumberField } from "@/components/form/number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { ButtonLink } from "@/components/ui/button-link";
import { toast } from "@/components/ui/toast";
import type { LogSourceDto, UpdateLogSourceInput } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";

import { callsSentence } from "./calls-sentence";
import { browserZone, fromAlarmFields, toAlarmFields } from "./no-data-alarm";
import { NoDataAlarmFields } from "./no-data-alarm-fields";
import { fromSigningSecretFields } from "./signing-secret";
import { SigningSecretFields } from "./signing-secret-fields";
import { useGo } from "@/components/ui/use-go";
import { useLogTypes } from "./use-source";
import { useSourceChange } from "./use-source-change";

const loadSchema = () => import("./no-data-alarm-schema").then((module) => module.editSourceForm);

type Props = {
  source: LogSourceDto;
  /** Where saving and cancelling lead. */
  back: string;
};

export function EditForm({ source, back }: Props) {
  const { id, name, noDataAlarm, callsPerMinute } = source;
  const rate = useLogTypes().get(source.logType)?.slack.rate;
  const form = useZodForm(loadSchema, {
    name,
    callsPerMinute,
    ...toAlarmFields(noDataAlarm, browserZone()),
    signingSecret: "",
    forgetSigningSecret: false,
  });
  const { go, going } = useGo();
  const change = useSourceChange((body: UpdateLogSourceInput) => logSourceApi.update(id, body));
  return (
    <Form
      form={form}
      className="max-w-130"
      onSubmit={async ({
        name: newName,
        callsPerMinute: calls,
        signingSecret,
        forgetSigningSecret,
        ...alarm
      }) => {
        await change.mutateAsync({
          name: newName,
          callsPerMinute: calls ?? callsPerMinute,
          noDataAlarm: fromAlarmFields(alarm, noDataAlarm),
          ...fromSigningSecretFields({ signingSecret, forgetSigningSecret }),
        });
        toast.success("Saved.");
        go(back);
      }}
    >
      <TextField control={form.control} name="name" label="Name" autoComplete="off" />
      <NoDataAlarmFields detailsOpen />
      {rate ? (
        <NumberField
          control={form.control}
          name="callsPerMinute"
          label="Calls to Slack"
          unit={`a minute, of Slack's ${rate.limit}`}
          min={2}
          max={rate.limit}
          description={callsSentence(rate)}
        />
      ) : null}
      <SigningSecretFields source={source} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={going}>Save</SubmitButton>
        <ButtonLink href={back} variant="ghost">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
