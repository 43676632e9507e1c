"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

import { cn } from "@/components/ui/cn";

import type { NavigationItem } from "./navigation";

type Props = { item: NavigationItem; collapsed?: boolean; onNavigate?: (() => void) | undefined };

export function NavigationLink({ item, collapsed = false, onNavigate }: Props) {
  const pathname = usePathname();
  const current = pathname === item.href || pathname.startsWith(`${item.href}/`);
  const Icon = item.icon;
  return (
    <Link
      href={item.href}
      onClick={onNavigate}
      aria-current={current ? "page" : undefined}
      aria-label={collapsed ? item.title : undefined}
      data-tooltip={collapsed ? item.title : undefined}
      data-tooltip-name=""
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md text-sm font-medium -outline-offset-2 [&_svg]:size-4 [&_svg]:shrink-0",
        collapsed ? "justify-center" : "px-2",
        current ? "bg-active text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden="true" />
      {collapsed ? null : item.title}
    </Link>
  );
}
