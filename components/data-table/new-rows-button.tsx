"use client";

import { ArrowUp } from "lucide-react";

import { Button } from "@/components/ui/button";

type Props = {
  count: number;
  /** In the singular, e.g. "event". */
  noun: string;
  /** Where it is not the noun with an s. */
  plural?: string;
  /** True when there may be more than were counted. */
  more?: boolean;
  onClick: () => void;
};

/** What came in since, in the line of the page's heading: it waits there, and neither covers nor moves what one reads. */
export function NewRowsButton({ count, noun, plural = `${noun}s`, more = false, onClick }: Props) {
  if (count === 0) return null;
  return (
    <div className="relative">
      <span role="status" className="absolute right-4 bottom-full mb-3.5 sm:right-6">
        <Button variant="primary" size="sm" onClick={onClick} className="shadow-float">
          <ArrowUp aria-hidden="true" />
          {`${count.toLocaleString("en")}${more ? "+" : ""} new ${count === 1 && !more ? noun : plural}`}
        </Button>
      </span>
    </div>
  );
}
