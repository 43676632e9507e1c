import type { ReactNode } from "react";

import { cn } from "./cn";

type Props = {
  icon?: ReactNode;
  title: string;
  /** What will be here and how it gets here. */
  children?: ReactNode;
  /** The one button. */
  action?: ReactNode;
  className?: string;
  heading?: "h1" | "h2" | "h3";
};

export function EmptyState({
  icon,
  title,
  children,
  action,
  className,
  heading: Heading = "h2",
}: Props) {
  return (
    <div
      className={cn(
        "mx-auto grid max-w-100 justify-items-center gap-1 px-4 py-16 text-center",
        className,
      )}
    >
      {icon ? (
        <div className="mb-2 text-faint [&_svg]:size-8 [&_svg]:stroke-[1.5]">{icon}</div>
      ) : null}
      <Heading className="text-base font-semibold">{title}</Heading>
      {children ? <div className="text-base text-pretty text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
