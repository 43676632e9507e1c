import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlStyle } from "./control-style";

/** Text of several lines; grows with what is written. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      {...props}
      rows={rows}
      className={cn(controlStyle, "field-sizing-content h-auto max-h-60 min-h-16 py-2", className)}
    />
  );
}
