"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import type { DetectionDto } from "@/lib/detections/contract";

import { ExceptionLine } from "./exception-line";
import type { Exempt } from "./exempt";
import { useExceptions } from "./use-exceptions";

const ExceptionForm = dynamic(
  () => import("./exception-form").then((module) => module.ExceptionForm),
  { ssr: false, loading: () => <FormSkeleton fields={3} /> },
);

type Props = {
  detection: DetectionDto;
  canModify: boolean;
  /** What the form begins with; null leaves it closed. */
  exempt: Exempt | null;
};

/** Whom and what the rule passes over, until when and why. */
export function ExceptionsSection({ detection, canModify, exempt }: Props) {
  const { id, exceptionList } = detection;
  const [adding, setAdding] = useState(exempt !== null);
  const { add, remove } = useExceptions(id);
  return (
    <Section
      id="exceptions"
      title="Exceptions"
      description="Events of these people, apps, addresses and channels raise no alert of this rule."
      actions={
        canModify && !adding ? (
          <Button size="sm" onClick={() => setAdding(true)}>
            <Plus aria-hidden="true" />
            Add exception
          </Button>
        ) : null
      }
    >
      {adding && canModify ? (
        <ExceptionForm
          initial={exempt ?? { kind: "USER", value: "" }}
          onAdd={add}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {exceptionList.length > 0 ? (
        <ul aria-label="Exceptions" className="border-t border-line">
          {exceptionList.map((exception) => (
            <ExceptionLine
              key={exception.id}
              exception={exception}
              onRemove={canModify ? () => remove(exception) : null}
            />
          ))}
        </ul>
      ) : adding ? null : (
        <p className="text-sm text-muted">There are none: the rule looks at everybody.</p>
      )}
    </Section>
  );
}
