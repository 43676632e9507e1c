"use client";

import { useFormContext } from "react-hook-form";

import { CheckboxGroupField } from "@/components/form/checkbox-group-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { useMay } from "@/components/shell/permissions";
import { severityOptions } from "@/components/ui/severity-options";
import { TextLink } from "@/components/ui/text-link";
import type { DetectionDto } from "@/lib/detections/contract";
import type { DestinationDto } from "@/lib/destinations/contract";
import { permissionTitles } from "@/lib/kernel/permission";
import { severityTitles } from "@/lib/kernel/severity";

import { periodInWords } from "../period-words";
import { OwnValue } from "./own-value";
import { periodOptions } from "./period-options";
import type { SettingsFields } from "./settings-fields";

type Props = {
  detection: DetectionDto;
  destinations: readonly DestinationDto[];
  canReadDestinations: boolean;
};

export function SettingsFormFields({ detection, destinations, canReadDestinations }: Props) {
  const { control, watch, setValue, setFocus } = useFormContext<SettingsFields>();
  const { defaults } = detection;
  const mayMake = useMay("DestinationModify");
  const [severity, threshold, period] = watch(["severity", "threshold", "period"]);
  const use = (...own: ["severity", ""] | ["threshold", null] | ["period", ""]) => {
    setValue(own[0], own[1], { shouldDirty: true, shouldValidate: true });
    // The button goes with this.
    setFocus(own[0]);
  };
  const ownSeverity = severityTitles[defaults.severity];
  const ownPeriod = periodInWords(defaults.dedupMinutes);
  return (
    <>
      <SelectField
        control={control}
        name="severity"
        label="Severity"
        options={[{ value: "", label: `${ownSeverity} (the rule's own)` }, ...severityOptions]}
        description={
          severity === "" ? undefined : (
            <OwnValue own={ownSeverity} onUse={() => use("severity", "")} />
          )
        }
      />
      <NumberField
        control={control}
        name="threshold"
        label="Threshold"
        unit="matches"
        min={1}
        max={10_000}
        placeholder={defaults.threshold.toLocaleString("en")}
        description={
          <>
            An alert opens at this many matches of a group within the period.{" "}
            <OwnValue
              own={defaults.threshold.toLocaleString("en")}
              onUse={threshold === null ? null : () => use("threshold", null)}
            />
          </>
        }
      />
      <SelectField
        control={control}
        name="period"
        label="Period"
        options={[{ value: "", label: `${ownPeriod} (the rule's own)` }, ...periodOptions(period)]}
        description={
          <>
            For this long, later matches join an alert instead of opening another.{" "}
            {period === "" ? null : <OwnValue own={ownPeriod} onUse={() => use("period", "")} />}
          </>
        }
      />
      {canReadDestinations ? (
        <CheckboxGroupField
          control={control}
          name="destinationIds"
          label="Destinations"
          options={destinationOptions(destinations, watch("destinationIds"))}
          description={
            destinations.length === 0
              ? noDestinations(mayMake)
              : "Choose none to let the destinations' filters decide. Those that are chosen get every alert of this rule."
          }
        />
      ) : (
        <p className="text-sm text-muted">
          Where its alerts go can be set by whoever also has “{permissionTitles.DestinationRead}”.
        </p>
      )}
    </>
  );
}

function noDestinations(mayMake: boolean) {
  return (
    <>
      There are none yet; alerts stay in the console.
      {mayMake ? (
        <>
          {" "}
          <TextLink href="/configure/alert-destinations/new">Add a destination</TextLink>
        </>
      ) : null}
    </>
  );
}

/** Every destination, and those that are chosen and gone. */
function destinationOptions(destinations: readonly DestinationDto[], chosen: readonly string[]) {
  const known = destinations.map(({ id, name, place }) => ({
    value: id,
    label: `${name} (${place})`,
  }));
  const gone = chosen.filter((id) => known.every(({ value }) => value !== id));
  return [...known, ...gone.map((value) => ({ value, label: "A destination that is gone" }))];
}
