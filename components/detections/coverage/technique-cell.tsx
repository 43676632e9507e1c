import Link from "next/link";

import { cn } from "@/components/ui/cn";

import { detectionPaths } from "../detection-paths";
import { techniqueName } from "../technique-names";
import type { CoveredTechnique } from "./to-coverage";

const shades = [
  { least: 3, words: "3 or more", style: "border-transparent bg-accent/38 dark:bg-accent/60" },
  { least: 2, words: "2 rules on", style: "border-transparent bg-accent/24 dark:bg-accent/38" },
  { least: 1, words: "1 rule on", style: "border-transparent bg-accent/12 dark:bg-accent/20" },
  { least: 0, words: "None on", style: "border-dashed border-strong" },
] as const;

const shadeOf = (on: number) => shades.find(({ least }) => on >= least)?.style;

/** "2 on", "1 on, 1 off", "1 off" */
function rulesInWords({ on, off }: Pick<CoveredTechnique, "on" | "off">): string {
  if (off === 0) return `${on} on`;
  return on === 0 ? `${off} off` : `${on} on, ${off} off`;
}

/** A technique, the darker the more rules look for it; leads to these rules. */
export function TechniqueCell({
  tactic,
  technique,
}: {
  tactic: string;
  technique: CoveredTechnique;
}) {
  const { id, on } = technique;
  const name = techniqueName(id);
  return (
    <Link
      href={detectionPaths.list({ tactic, technique: id })}
      prefetch={false}
      className={cn(
        "block rounded-sm border px-2 py-1.5 text-xs -outline-offset-2 hover:border-faint lg:px-1.5",
        shadeOf(on),
      )}
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-2">
        <span className="font-mono">{id}</span>
        <span className="whitespace-nowrap tabular-nums lg:order-2">{rulesInWords(technique)}</span>
        {name ? (
          <span className="basis-full font-medium text-pretty lg:order-1">{name}</span>
        ) : null}
      </span>
    </Link>
  );
}

/** What the shades mean. */
export function ShadeLegend() {
  return (
    <ul aria-label="Shades" className="flex flex-wrap gap-x-5 gap-y-1 pb-5 text-sm text-muted">
      {shades.toReversed().map(({ words, style }) => (
        <li key={words} className="flex items-center gap-2">
          <span aria-hidden="true" className={cn("size-4 rounded-sm border", style)} />
          {words}
        </li>
      ))}
    </ul>
  );
}
