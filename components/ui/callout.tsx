import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { cn } from "./cn";

const looks = {
  info: { Icon: Info, style: "bg-info-soft", icon: "text-info" },
  success: { Icon: CircleCheck, style: "bg-ok-soft", icon: "text-ok" },
  warning: { Icon: TriangleAlert, style: "bg-medium-soft", icon: "text-medium" },
  error: { Icon: CircleAlert, style: "bg-critical-soft", icon: "text-critical" },
};

type Props = {
  tone: keyof typeof looks;
  /** What happened. */
  title: string;
  /** Why, as far as we know. */
  children?: ReactNode;
  /** What to do now: a sentence, a button or both. */
  action?: ReactNode;
  /** Read out at once; for what appears after the page was there. */
  live?: boolean;
};

export function Callout({ tone, title, children, action, live = false }: Props) {
  const { Icon, style, icon } = looks[tone];
  const role = live ? (tone === "error" ? "alert" : "status") : undefined;
  return (
    <div
      role={role}
      className={cn("flex items-start gap-2.5 rounded-md px-3 py-2.5 text-sm", style)}
    >
      <Icon aria-hidden="true" className={cn("mt-px size-4 shrink-0", icon)} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-medium">{title}</p>
        {children ? <div className="grid gap-1 text-muted">{children}</div> : null}
        {action ? <div className="mt-1 flex flex-wrap items-center gap-2">{action}</div> : null}
      </div>
    </div>
  );
}
