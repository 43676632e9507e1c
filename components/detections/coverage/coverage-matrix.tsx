import { cn } from "@/components/ui/cn";
import { TextLink } from "@/components/ui/text-link";

import { detectionPaths } from "../detection-paths";
import { TechniqueCell } from "./technique-cell";
import type { CoveredTactic } from "./to-coverage";

type Props = { coverage: readonly CoveredTactic[] };

/** Tactics side by side, where there is room for it; on phones one below the other. */
export function CoverageMatrix({ coverage }: Props) {
  const widths = coverage.map(({ techniques }) =>
    techniques.length > 0 ? "minmax(6.25rem,1fr)" : "1.75rem",
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div role="region" aria-label="Coverage by tactic" tabIndex={0} className="lg:overflow-x-auto">
      <ul
        style={{ "--tactics": widths.join(" ") } as React.CSSProperties}
        className="grid gap-x-1.5 gap-y-6 lg:grid-cols-(--tactics)"
      >
        {coverage.map((tactic) => (
          <Tactic key={tactic.id} tactic={tactic} />
        ))}
      </ul>
    </div>
  );
}

function Tactic({ tactic: { id, title, techniques } }: { tactic: CoveredTactic }) {
  if (techniques.length === 0) {
    return (
      <li
        className={cn(
          "flex items-baseline gap-2 text-sm text-muted",
          "lg:items-center lg:justify-start lg:rounded-sm lg:bg-subtle lg:py-2 lg:text-xs lg:[writing-mode:vertical-rl]",
        )}
      >
        <span className="font-medium">{title}</span>
        <span>No rule</span>
      </li>
    );
  }
  return (
    <li className="grid content-start gap-1.5">
      <h2 className="flex items-end text-sm font-semibold lg:min-h-10">
        <TextLink href={detectionPaths.list({ tactic: id })} className="text-ink">
          {title}
        </TextLink>
      </h2>
      <ul className="grid gap-1.5">
        {techniques.map((technique) => (
          <li key={technique.id} className="grid">
            <TechniqueCell tactic={id} technique={technique} />
          </li>
        ))}
      </ul>
    </li>
  );
}
