"use client";

import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { DetectionDto } from "@/lib/detections/contract";
import type { DestinationDto } from "@/lib/destinations/contract";

import { useDetectionChange } from "../use-detection-change";
import { SettingsFormFields } from "./settings-form-fields";
import { type SettingsFields, toChange, toFields } from "./settings-fields";

const loadSchema = () => import("./settings-schema").then((module) => module.settingsForm);

type Props = {
  detection: DetectionDto;
  destinations: readonly DestinationDto[];
  canReadDestinations: boolean;
};

/** Severity, threshold, period and destinations; what others change meanwhile does not disturb what is being typed. */
export function SettingsForm({ detection, destinations, canReadDestinations }: Props) {
  const form = useZodForm<SettingsFields, SettingsFields>(loadSchema, toFields(detection));
  const change = useDetectionChange(detection.id);
  const { dirtyFields, isDirty } = form.formState;
  return (
    <Form
      form={form}
      label="Settings"
      className="max-w-130"
      onSubmit={async (fields) => {
        const saved = await change.mutateAsync(toChange(fields, dirtyFields));
        form.reset(toFields(saved));
        toast.success("Saved. It holds for events that come from now on.");
      }}
    >
      <SettingsFormFields
        detection={detection}
        destinations={destinations}
        canReadDestinations={canReadDestinations}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Save</SubmitButton>
        {isDirty ? (
          <Button
            variant="ghost"
            onClick={() => {
              form.reset(toFields(detection));
              form.setFocus("severity");
            }}
          >
            Discard changes
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
