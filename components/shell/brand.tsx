import { cn } from "@/components/ui/cn";

/** A margay's face: small, and mostly eyes. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className={cn("size-6 shrink-0", className)}>
      <path
        className="fill-ink"
        d="M4.6 3.4c.2-1.2 1.6-1.7 2.5-.9l4.4 4.1a15.6 15.6 0 0 1 9 0l4.4-4.1c.9-.8 2.3-.3 2.5.9l1.3 9.2c.5 1.5.8 3 .8 4.6C29.5 24.5 23.8 30 16 30S2.5 24.5 2.5 17.2c0-1.6.3-3.1.8-4.6z"
      />
      <circle cx="10.4" cy="17" r="5.3" className="fill-eye" />
      <circle cx="21.6" cy="17" r="5.3" className="fill-eye" />
      <ellipse cx="10.9" cy="17" rx="2.4" ry="3.7" className="fill-ink" />
      <ellipse cx="21.1" cy="17" rx="2.4" ry="3.7" className="fill-ink" />
      <circle cx="9.7" cy="15.2" r="1" className="fill-canvas" />
      <circle cx="19.9" cy="15.2" r="1" className="fill-canvas" />
      <path className="fill-canvas" d="M14.7 24.2h2.6l-1.3 1.5z" />
    </svg>
  );
}

export function Brand() {
  return (
    <span className="flex items-center gap-2">
      <BrandMark />
      <span className="text-base font-semibold tracking-tight">Margay</span>
    </span>
  );
}
