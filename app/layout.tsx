import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";

import { fontVariables } from "@/components/theme/fonts";
import { parsePreferences, preferencesCookie } from "@/components/theme/preferences";
import { PreferencesProvider } from "@/components/theme/preferences-provider";
import { ThemeProvider } from "@/components/theme/theme-provider";
import { ToastHost } from "@/components/ui/toast-host";
import { TooltipHost } from "@/components/ui/tooltip-host";

import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Margay", template: "%s · Margay" },
  description: "Slack's audit, access and integration logs, watched over.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f8f9" },
    { media: "(prefers-color-scheme: dark)", color: "#121317" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [head, jar] = await Promise.all([headers(), cookies()]);
  const preferences = parsePreferences(jar.get(preferencesCookie)?.value);
  const onMac = /Mac OS|iPhone|iPad/.test(head.get("user-agent") ?? "");
  return (
    <html
      lang="en"
      className={fontVariables}
      data-density={preferences.density}
      data-mac={onMac ? "" : undefined}
      suppressHydrationWarning
    >
      <body>
        <ThemeProvider nonce={head.get("x-nonce") ?? undefined}>
          <PreferencesProvider initial={preferences} drawnAt={Date.now()}>
            {children}
            <TooltipHost />
            <ToastHost />
          </PreferencesProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
