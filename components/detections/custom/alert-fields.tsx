"use client";

import { Plus, X } from "lucide-react";

import { periodOptions } from "@/components/detections/settings/period-options";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { focusSoon } from "@/components/ui/focus-soon";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";

import { nextKey } from "./condition-draft";
import { useRuleForm } from "./rule-form-context";
import { TemplateField } from "./template-field";

/** What an alert says, which matches share one, and from how many on there is one. */
export function AlertFields() {
  const { draft, errors, change } = useRuleForm();
  const { alertTitle, groupBy, threshold, dedupMinutes } = draft;
  const addGroup = () => {
    const key = nextKey();
    change({ groupBy: [...groupBy, { key, template: "" }] });
    focusSoon(key);
  };
  return (
    <div className="grid grid-cols-1 gap-5">
      <TemplateField
        label="Alert title"
        value={alertTitle}
        onChange={(text) => change({ alertTitle: text })}
        placeholder="{actor.user.email} exported messages"
        description="Who did what. {a|b} writes b where an event has no a."
        error={errors["alertTitle"]}
      />
      {groupBy.map(({ key, template }, at) => (
        <div key={key} id={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
          <TemplateField
            label={`Group by${groupBy.length > 1 ? ` (${at + 1})` : ""}`}
            value={template}
            onChange={(text) =>
              change({
                groupBy: groupBy.map((one) => (one.key === key ? { key, template: text } : one)),
              })
            }
            placeholder="{actor.user.id}"
            error={errors[`groupBy.${at}`]}
          />
          <IconButton
            label={`Remove group by ${at + 1}`}
            className="mt-7"
            onClick={() => {
              change({ groupBy: groupBy.filter((one) => one.key !== key) });
              focusSoon("add-group-by");
            }}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div className="grid gap-1.5">
        <p className="text-sm text-muted">
          {groupBy.length === 0
            ? "All matches within the period share one alert."
            : "Matches that agree in all of this share an alert for the period."}
        </p>
        <Button id="add-group-by" size="sm" className="w-fit" onClick={addGroup}>
          <Plus aria-hidden="true" />
          Group by
        </Button>
      </div>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        <Field
          label="Threshold"
          description="An alert opens at this many matches of a group within the period."
          error={errors["threshold"]}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={threshold}
              onChange={(event) => change({ threshold: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Period"
          description="For this long, later matches join an alert instead of opening another."
          error={errors["dedupMinutes"]}
        >
          {(control) => (
            <Select
              {...control}
              options={periodOptions(/^\d+$/.test(dedupMinutes) ? dedupMinutes : "")}
              value={dedupMinutes}
              onChange={(event) => change({ dedupMinutes: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
