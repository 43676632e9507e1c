"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import type { NoDataAlarmInput } from "@/lib/log-sources/alarm-contract";
import type { LogSourceDto } from "@/lib/log-sources/contract";
import { logSourceApi } from "@/lib/log-sources/queries";

import { browserZone, fromAlarmFields, toAlarmFields } from "../no-data-alarm";
import { NoDataAlarmFields } from "../no-data-alarm-fields";
import { sourcePaths } from "../source-paths";
import { useGo } from "@/components/ui/use-go";
import { useSourceChange } from "../use-source-change";

const loadSchema = () => import("../no-data-alarm-schema").then((module) => module.alarmForm);

export function FinishForm({ source }: { source: LogSourceDto }) {
  const { id, noDataAlarm } = source;
  const form = useZodForm(loadSchema, toAlarmFields(noDataAlarm, browserZone()));
  const { go, going } = useGo();
  const finish = useSourceChange((alarm: NoDataAlarmInput) => logSourceApi.finish(id, alarm));
  return (
    <Form
      form={form}
      onSubmit={async (values) => {
        await finish.mutateAsync(fromAlarmFields(values, noDataAlarm));
        go(sourcePaths.source(id));
      }}
    >
      <NoDataAlarmFields detailsOpen={false} />
      <div>
        <SubmitButton pending={going}>Finish Setup</SubmitButton>
      </div>
    </Form>
  );
}
