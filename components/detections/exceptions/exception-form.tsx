"use client";

import { useCallback, useState } from "react";
import { useFormContext } from "react-hook-form";

import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useZodForm } from "@/components/form/use-zod-form";
import { toWallClock } from "@/components/log-events/zoned-time";
import { useZone } from "@/components/theme/preferences-provider";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { CreateExceptionInput } from "@/lib/detections/exceptions/contract";

import type { ExceptionFields } from "./exception-fields";
import { type Exempt, exemptInWords, kindNames, kindWords, valueHints } from "./exempt";
import { untilChoices, untilOf } from "./until";

type Props = {
  initial: Exempt;
  onAdd: (body: CreateExceptionInput) => Promise<unknown>;
  onClose: () => void;
};

const kindOptions = kindNames.map((value) => ({ value, label: kindWords[value] }));
const week = 7 * 86_400_000;

export function ExceptionForm({ initial, onAdd, onClose }: Props) {
  const zone = useZone();
  const [openedAt] = useState(() => Date.now());
  const load = useCallback(
    () => import("./exception-schema").then((module) => module.exceptionForm(zone)),
    [zone],
  );
  const form = useZodForm<ExceptionFields, ExceptionFields>(load, {
    ...initial,
    reason: "",
    until: "ever",
    at: toWallClock(openedAt + week, zone).slice(0, 16),
  });
  return (
    <Form
      form={form}
      label="New exception"
      className="max-w-130 pb-4"
      onSubmit={async ({ kind, value, reason, until, at }) => {
        await onAdd({
          kind,
          value,
          reason: reason || null,
          until: untilOf(until, at, { now: Date.now(), zone }),
        });
        toast.success(`The rule passes over ${exemptInWords({ kind, value })}.`);
        onClose();
      }}
    >
      <ExceptionFormFields zone={zone} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Add exception</SubmitButton>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}

function ExceptionFormFields({ zone }: { zone: string }) {
  const { control, watch } = useFormContext<ExceptionFields>();
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-[11rem_1fr] sm:gap-3">
        <SelectField control={control} name="kind" label="Kind" options={kindOptions} />
        <TextField
          control={control}
          name="value"
          label="Who or what"
          description={valueHints[watch("kind")]}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
      </div>
      <TextField
        control={control}
        name="reason"
        label="Reason"
        hint="Optional"
        autoComplete="off"
        description="So that others know why, a year from now."
      />
      <div className="grid items-start gap-5 sm:grid-cols-[11rem_1fr] sm:gap-3">
        <SelectField control={control} name="until" label="How long" options={untilChoices} />
        {watch("until") === "at" ? (
          <TextField
            control={control}
            name="at"
            label={`Until (${zone.replaceAll("_", " ")})`}
            type="datetime-local"
          />
        ) : null}
      </div>
    </>
  );
}
