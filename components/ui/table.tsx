import type { ComponentProps } from "react";

import { cn } from "./cn";

/** A short table, all of whose rows are there; for endless ones take the data table. */
export function Table({ className, label, ...props }: ComponentProps<"table"> & { label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table
        {...props}
        aria-label={label}
        className={cn("w-full border-collapse text-sm", className)}
      />
    </div>
  );
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead {...props} />;
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr {...props} className={cn("h-(--row) border-b border-line", className)} />;
}

export function TableHeader({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...props}
      className={cn(
        "h-8 px-3 text-left text-xs font-medium whitespace-nowrap text-muted first:pl-0 last:pr-0",
        className,
      )}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td {...props} className={cn("px-3 py-1 align-middle first:pl-0 last:pr-0", className)} />;
}
