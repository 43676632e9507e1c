import Link from "next/link";
import type { ComponentProps } from "react";

import { cn } from "./cn";

type Props = Omit<ComponentProps<"a">, "href"> & { href: string; prefetch?: boolean };

export function TextLink({ href, className, ...props }: Props) {
  return (
    <Link
      {...props}
      href={href}
      className={cn("rounded-sm text-accent-text underline-offset-2 hover:underline", className)}
    />
  );
}
