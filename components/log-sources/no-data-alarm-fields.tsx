"use client";

import { useFormContext, useWatch } from "react-hook-form";

import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SwitchField } from "@/components/form/switch-field";

import { AlarmDetailFields } from "./alarm-detail-fields";
import { durationUnits } from "./duration";
import type { AlarmFields } from "./no-data-alarm";

const units = Object.keys(durationUnits).map((unit) => ({ value: unit, label: unit }));

/** The alarm's part of a form whose values have its fields. */
export function NoDataAlarmFields({ detailsOpen }: { detailsOpen: boolean }) {
  const { control } = useFormContext<AlarmFields>();
  const enabled = useWatch({ control, name: "enabled" });
  return (
    <div className="grid gap-4">
      <SwitchField
        control={control}
        name="enabled"
        label="Trigger an alert when no events are processed"
        description="Silence is often the first sign that something broke. From 15 minutes to 30 days."
      />
      {enabled ? (
        <div className="flex flex-wrap items-start gap-3">
          <NumberField control={control} name="amount" label="Without events for" min={1} />
          <SelectField control={control} name="unit" label="Unit" options={units} />
        </div>
      ) : null}
      <AlarmDetailFields open={detailsOpen} />
    </div>
  );
}
