import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const style = cva("inline-flex h-5 w-fit items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium [&_svg]:size-3", {
  variants: {
    tone: {
      neutral: "bg-info-soft text-info",
      accent: "bg-accent-soft text-accent-text",
      critical: "bg-critical-soft text-critical",
      high: "bg-high-soft text-high",
      medium: "bg-medium-soft text-medium",
      low: "bg-low-soft text-low",
      ok: "bg-ok-soft text-ok",
    },
  },
  defaultVariants: { tone: "neutral" },
});

export type BadgeTone = NonNullable<VariantProps<typeof style>["tone"]>;

export function Badge({ tone, children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={style({ tone })}>{children}</span>;
}
