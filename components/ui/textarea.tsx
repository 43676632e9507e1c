import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlStyle } from "./control-style";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={4} {...props} className={cn(controlStyle, "h-auto py-2", className)} />;
}
