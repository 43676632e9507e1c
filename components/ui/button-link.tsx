import Link from "next/link";
import type { ComponentProps } from "react";

import { buttonStyle, type ButtonStyle } from "./button-style";
import { cn } from "./cn";

type Props = Omit<ComponentProps<"a">, "href"> & ButtonStyle & { href: string; prefetch?: boolean };

/** A page of ours that is reached with a press: it looks like a button and stays a link. */
export function ButtonLink({ variant, size, className, href, ...props }: Props) {
  return <Link {...props} href={href} className={cn(buttonStyle({ variant, size }), className)} />;
}
