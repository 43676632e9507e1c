import { cn } from "./cn";

/** Holds a place in its final size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("skeleton block", className)} />;
}

/** Says once, for those who hear the page, that something is on its way. */
export function LoadingNote({ children = "Loading" }: { children?: string }) {
  return (
    <span role="status" className="sr-only">
      {children}
    </span>
  );
}
