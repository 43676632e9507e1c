import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";

import { cn } from "./cn";
import { TextLink } from "./text-link";

type Crumb = { label: string; href: string };

type Props = {
  title: string;
  /** Where it belongs, the nearest last. */
  crumbs?: readonly Crumb[];
  /** Beside the title, e.g. a state. */
  badge?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, crumbs = [], badge, description, actions }: Props) {
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 sm:px-6">
      <div className={cn("min-w-0 flex-1 basis-56", description && actions && "max-sm:basis-full")}>
        {crumbs.length > 0 ? (
          <nav aria-label="Breadcrumb" className="flex items-center gap-1 text-xs">
            {crumbs.map((crumb) => (
              <Fragment key={crumb.href}>
                <TextLink href={crumb.href} className="text-muted hover:text-ink">
                  {crumb.label}
                </TextLink>
                <ChevronRight aria-hidden="true" className="size-3 text-faint" />
              </Fragment>
            ))}
          </nav>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-3">
          <h1 className="min-w-0 text-lg font-semibold tracking-tight text-pretty wrap-anywhere">
            {title}
          </h1>
          {badge}
        </div>
        {description ? <p className="text-sm text-muted max-sm:pt-1">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

/** What stands below the header: a column of text width, or everything there is. */
export function PageBody({
  width = "text",
  children,
}: {
  width?: "text" | "wide" | "full";
  children: ReactNode;
}) {
  return (
    <div
      className={cn(
        "px-4 pt-2 pb-12 sm:px-6",
        width === "text" && "max-w-190",
        width === "wide" && "max-w-300",
      )}
    >
      {children}
    </div>
  );
}

/** A group of a page with its own heading; whitespace between groups, no boxes. */
export function Section({
  id,
  title,
  description,
  actions,
  children,
}: Omit<Props, "crumbs" | "badge"> & {
  /** What an address can lead to. */
  id?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className="grid scroll-mt-2 gap-3 border-t border-line py-6 first:border-t-0 first:pt-2"
    >
      <div className="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 className="text-base font-semibold">{title}</h2>
          {description ? <p className="text-sm text-muted">{description}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
