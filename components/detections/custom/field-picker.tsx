"use client";

import dynamic from "next/dynamic";

import { Skeleton } from "@/components/ui/skeleton";
import type { LogTypeDto } from "@/lib/log-types/contract";

export type FieldPickerProps = {
  control: {
    id: string;
    "aria-label": string;
    "aria-invalid": true | undefined;
    "aria-describedby": string | undefined;
  };
  fields: LogTypeDto["fields"];
  value: string;
  onChange: (value: string) => void;
};

/** A field of an event, found by a part of its name or of what it means; any other may be typed. Its code is fetched after the page is drawn. */
export const FieldPicker = dynamic<FieldPickerProps>(
  () => import("./field-combobox").then((module) => module.FieldCombobox),
  { ssr: false, loading: () => <Skeleton className="h-9 w-full" /> },
);
