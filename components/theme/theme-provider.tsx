"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

type Props = { nonce: string | undefined; children: ReactNode };

/** Light or dark before the first paint: the system's choice until the person makes one. */
export function ThemeProvider({ nonce, children }: Props) {
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableColorScheme={false}
      disableTransitionOnChange
      nonce={nonce}
    >
      {children}
    </NextThemes>
  );
}
