import { ArrowUpRight } from "lucide-react";
import type { ComponentProps } from "react";

import { buttonStyle, type ButtonStyle } from "./button-style";
import { cn } from "./cn";

type Props = ComponentProps<"a"> & { button?: ButtonStyle };

/** Opens another site in a new tab; as a button when `button` names its style. */
export function ExternalLink({ button, className, children, ...props }: Props) {
  const style = button
    ? buttonStyle(button)
    : "text-accent-text underline underline-offset-2 wrap-anywhere hover:text-ink [&_svg]:ml-0.5 [&_svg]:inline [&_svg]:align-[-0.125em]";
  return (
    <a {...props} target="_blank" rel="noreferrer" className={cn(style, className)}>
      {children}
      <ArrowUpRight aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
