import { WithCode } from "./with-code";

/** What to do, one numbered step after the other. */
export function StepList({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="grid max-w-prose gap-2 text-base">
      {steps.map((step, position) => (
        <li key={step} className="flex gap-3">
          <span
            aria-hidden="true"
            className="mt-px grid size-5 shrink-0 place-items-center rounded-full border border-strong text-xs text-muted tabular-nums"
          >
            {position + 1}
          </span>
          <span className="min-w-0 text-pretty">
            <WithCode text={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}
