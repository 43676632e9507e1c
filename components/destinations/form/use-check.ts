"use client";

import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";

import type { CheckedDestination } from "@/lib/destinations/contract";
import type { CheckDestinationInput } from "@/lib/destinations/input-contract";
import { destinationApi } from "@/lib/destinations/queries";

import { type DestinationFields, type TypeField, valuesOf } from "./destination-fields";

type Target = Pick<CheckDestinationInput, "type" | "credentialId" | "destinationId">;

type Checked = { values: Record<string, string>; answer: CheckedDestination };

/**
 * Has what was entered so far looked at whenever a field is left. What was found stands at a field until its value is
 * another one.
 */
export function useCheck(target: Target, fields: readonly TypeField[]) {
  const { control, getValues } = useFormContext<DestinationFields>();
  const current = useWatch({ control, name: "values" });
  const [checked, setChecked] = useState<Checked | null>(null);
  const asked = useRef("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: destinationApi.check,
    meta: { errorToast: false },
  });

  const leave = () => {
    const { values: all, severities, alertTypes, logTypes } = getValues();
    const values = valuesOf(fields, all);
    if (Object.values(values).every((value) => value.trim() === "")) return;
    const body = { ...target, values, severities, alertTypes, logTypes };
    const text = JSON.stringify(body);
    if (text === asked.current) return;
    asked.current = text;
    mutate(body, {
      // Called for the last check only: an answer that was overtaken says nothing.
      onSuccess: (answer) => setChecked({ values, answer }),
      onError: () => {
        asked.current = "";
      },
    });
  };

  const known = new Set(fields.map(({ name }) => name));
  const fresh = (name: string) => checked !== null && checked.values[name] === current[name];
  const textAt = (list: "problems" | "findings", name: string) =>
    fresh(name) ? checked?.answer[list].find(({ field }) => field === name)?.message : undefined;
  const unchanged = fields.every(({ name }) => fresh(name));
  return {
    leave,
    problemAt: (name: string) => textAt("problems", name),
    findingAt: (name: string) => textAt("findings", name),
    /** Problems of none of the fields that are asked for, e.g. of the stored credential. */
    others: unchanged
      ? (checked?.answer.problems ?? []).filter(({ field }) => field === null || !known.has(field))
      : [],
    warnings: unchanged ? (checked?.answer.warnings ?? []) : [],
    pending: isPending,
    error,
  };
}

export type Check = ReturnType<typeof useCheck>;
