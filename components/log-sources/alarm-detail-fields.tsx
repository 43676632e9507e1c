"use client";

import { useMemo } from "react";
import { useFormContext, useWatch } from "react-hook-form";

import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SwitchField } from "@/components/form/switch-field";
import { TextField } from "@/components/form/text-field";
import { Disclosure } from "@/components/ui/disclosure";

import type { AlarmFields } from "./no-data-alarm";

const detailFields = ["reminderHours", "quietFrom", "quietTo", "timeZone"] as const;

/** Reminders, quiet hours and weekends: what most people leave as it is. */
export function AlarmDetailFields({ open }: { open: boolean }) {
  const { control, formState } = useFormContext<AlarmFields>();
  const [enabled, leaveOutHours, skipWeekends] = useWatch({
    control,
    name: ["enabled", "leaveOutHours", "skipWeekends"],
  });
  return (
    <Disclosure
      title="Reminders and quiet hours"
      open={open}
      // A field that is wrong must be seen.
      forceOpen={detailFields.some((name) => formState.errors[name] !== undefined)}
    >
      <div className="grid gap-4 pt-3">
        <NumberField
          control={control}
          name="reminderHours"
          label="Remind again every"
          unit="hours"
          min={1}
          description="While the alert is open. Empty: it is said once."
        />
        {enabled ? (
          <>
            <SwitchField
              control={control}
              name="leaveOutHours"
              label="Leave out quiet hours"
              description="Silence in these hours does not count, and reminders wait for their end."
            />
            {leaveOutHours ? (
              <div className="flex flex-wrap items-start gap-3">
                <TextField control={control} name="quietFrom" label="From" type="time" />
                <TextField control={control} name="quietTo" label="To" type="time" />
              </div>
            ) : null}
            <SwitchField control={control} name="skipWeekends" label="Leave out weekends" />
            {leaveOutHours || skipWeekends ? <TimeZoneField /> : null}
          </>
        ) : null}
      </div>
    </Disclosure>
  );
}

function TimeZoneField() {
  const { control } = useFormContext<AlarmFields>();
  const chosen = useWatch({ control, name: "timeZone" });
  const options = useMemo(() => {
    const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), chosen]);
    return [...zones].toSorted().map((value) => ({ value, label: value.replaceAll("_", " ") }));
  }, [chosen]);
  return <SelectField control={control} name="timeZone" label="Time zone" options={options} />;
}
