"use client";

import { useSearchParams } from "next/navigation";
import { useId } from "react";

import { ButtonLink } from "@/components/ui/button-link";
import { cn } from "@/components/ui/cn";
import { PageBody, PageHeader } from "@/components/ui/page-header";

import { sourcePaths } from "./source-paths";
import { sourceTypes, type SourceType } from "./source-types";

/** The choice stands in the address; where there is nothing to choose between, it is made already. */
export function ChooseSourceType() {
  const asked = useSearchParams().get("type");
  const only = sourceTypes.length === 1 ? sourceTypes[0] : undefined;
  const chosen = sourceTypes.find(({ id }) => id === asked) ?? only;
  return (
    <>
      <PageHeader
        title="Choose a log source"
        crumbs={[{ label: "Log Sources", href: sourcePaths.list }]}
      />
      <PageBody>
        <ul className="grid gap-3 sm:grid-cols-2">
          {sourceTypes.map((type) => (
            <li key={type.id} className="grid">
              <Choice
                type={type}
                chosen={type === chosen}
                onChoose={() => window.history.replaceState(null, "", `?type=${type.id}`)}
              />
            </li>
          ))}
        </ul>
        {chosen ? (
          <div className="mt-6">
            <ButtonLink href={chosen.start} variant="primary">
              Start Setup
            </ButtonLink>
          </div>
        ) : null}
      </PageBody>
    </>
  );
}

type ChoiceProps = { type: SourceType; chosen: boolean; onChoose: () => void };

function Choice({ type, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  const { icon: Icon, title, description } = type;
  return (
    <div
      className={cn(
        "relative flex items-start gap-3 rounded-md border p-4 transition-colors",
        chosen ? "border-accent bg-accent-soft" : "border-strong hover:border-faint",
      )}
    >
      <Icon aria-hidden="true" strokeWidth={1.5} className="size-6 shrink-0 text-accent-text" />
      <div className="grid justify-items-start gap-0.5">
        <button
          type="button"
          aria-pressed={chosen}
          aria-describedby={`${id}-about`}
          onClick={onChoose}
          // The whole card can be clicked, while the button's name stays the title.
          className="text-base font-medium after:absolute after:inset-0 after:rounded-md"
        >
          {title}
        </button>
        <p id={`${id}-about`} className="text-sm text-muted">
          {description}
        </p>
      </div>
    </div>
  );
}
