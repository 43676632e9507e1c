import { LoaderCircle } from "lucide-react";

/** Inside a pressed button only; pages and lists wait with skeletons. */
export function Spinner() {
  return <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />;
}
