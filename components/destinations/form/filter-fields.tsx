"use client";

import { useFormContext } from "react-hook-form";

import { typeWords } from "@/components/alerts/alert-words";
import { CheckboxGroupField } from "@/components/form/checkbox-group-field";
import { ZoneField } from "@/components/form/zone-field";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { alertTypes } from "@/lib/kernel/alert-terms";
import { severities, severityTitles } from "@/lib/kernel/severity";

import { useLogTypeChoices } from "../use-destination";
import type { DestinationFields } from "./destination-fields";

const severityOptions = severities.toReversed().map((severity) => ({
  value: severity,
  label: severityTitles[severity],
  badge: <SeverityBadge severity={severity} />,
}));

const alertTypeOptions = alertTypes.map((type) => ({ value: type, label: typeWords[type] }));

/** Which alerts go there, and in which zone their times are written. */
export function FilterFields({ onLeave }: { onLeave: () => void }) {
  const { control } = useFormContext<DestinationFields>();
  const { choices } = useLogTypeChoices();
  return (
    <>
      <CheckboxGroupField
        control={control}
        name="severities"
        label="Severity"
        options={severityOptions}
        onLeave={onLeave}
      />
      <CheckboxGroupField
        control={control}
        name="alertTypes"
        label="Alert Types"
        options={alertTypeOptions}
        onLeave={onLeave}
        description="System Health Notifications come whatever their severity and log type."
      />
      <CheckboxGroupField
        control={control}
        name="logTypes"
        label="Log Types"
        options={choices}
        onLeave={onLeave}
        description="Choose none to get alerts from all log types."
      />
      <ZoneField
        control={control}
        name="timeZone"
        label="Timezone"
        description="The times in its messages are written in this zone."
      />
    </>
  );
}
