"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { flushSync } from "react-dom";

import { FormSkeleton } from "@/components/form/form-skeleton";
import { useHydrated } from "@/components/theme/use-hydrated";
import { Button } from "@/components/ui/button";
import { focusSoon } from "@/components/ui/focus-soon";
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

const sectionId = "exceptions";
const nobody: Exempt = { kind: "USER", value: "" };

/** Takes what opened the form out of the address, so that a reload does not open it again. */
function forgetAddress() {
  const url = new URL(window.location.href);
  for (const name of ["except", "value"]) url.searchParams.delete(name);
  if (url.hash === `#${sectionId}`) url.hash = "";
  window.history.replaceState(null, "", url);
}

/** Whom and what the rule passes over, until when and why. */
export function ExceptionsSection({ detection, canModify, exempt }: Props) {
  const { id, exceptionList } = detection;
  const hydrated = useHydrated();
  const [begin, setBegin] = useState(exempt);
  const adding = begin !== null;
  const { add, remove } = useExceptions(id);
  const close = () => {
    // Drawn now, so that the focus does not go to what is about to leave.
    flushSync(() => setBegin(null));
    forgetAddress();
    focusSoon(sectionId);
  };
  return (
    <Section
      id={sectionId}
      title="Exceptions"
      description="Events of these people, apps, addresses and channels raise no alert of this rule."
      actions={
        canModify && !adding ? (
          <Button size="sm" disabled={!hydrated} onClick={() => setBegin(nobody)}>
            <Plus aria-hidden="true" />
            Add exception
          </Button>
        ) : null
      }
    >
      {begin && canModify ? <ExceptionForm initial={begin} onAdd={add} onClose={close} /> : null}
      {exceptionList.length > 0 ? (
        <ul aria-label="Exceptions" className="border-t border-line">
          {exceptionList.map((exception) => (
            <ExceptionLine
              key={exception.id}
              exception={exception}
              onRemove={
                canModify
                  ? () => {
                      remove(exception);
                      focusSoon(sectionId);
                    }
                  : null
              }
            />
          ))}
        </ul>
      ) : adding ? null : (
        <p className="text-sm text-muted">There are none: the rule looks at everybody.</p>
      )}
    </Section>
  );
}
