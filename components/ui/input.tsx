import type { ComponentProps } from "react";

import { cn } from "./cn";
import { controlStyle } from "./control-style";

export function Input({
  className,
  mono = false,
  ...props
}: ComponentProps<"input"> & { mono?: boolean }) {
  return <input {...props} className={cn(controlStyle, mono && "font-mono text-sm", className)} />;
}
