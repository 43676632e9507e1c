"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

import { cn } from "@/components/ui/cn";

import type { SettingsPage } from "./settings-pages";

/** The way between the pages of the settings; nothing where there is only one. */
export function SettingsNavigation({ pages }: { pages: readonly SettingsPage[] }) {
  const pathname = usePathname();
  if (pages.length < 2) return null;
  const nearest = pages
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label="Settings" className="shrink-0 border-b border-line px-4 sm:px-6">
      <ul className="flex flex-wrap gap-x-5">
        {pages.map(({ title, href }) => {
          const current = href === nearest?.href;
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={current ? "page" : undefined}
                className={cn(
                  "-mb-px block border-b-2 py-2.5 text-sm font-medium -outline-offset-2",
                  current
                    ? "border-accent text-ink"
                    : "border-transparent text-muted hover:text-ink",
                )}
              >
                {title}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
