import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";

import { AppShell } from "@/components/shell/app-shell";
import { QueryProvider } from "@/components/shell/query-provider";
import { roleTitles, type Role } from "@/lib/kernel/permission";
import { needsSetup } from "@/lib/users/server";
import { getViewer } from "@/lib/users/viewer";

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  if (!viewer) {
    if (await needsSetup()) redirect("/setup");
    const path = (await headers()).get("x-pathname") ?? "/";
    redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  }
  const { name, email, role, permissions } = viewer;
  return (
    <QueryProvider>
      <AppShell viewer={{ name, email, roleTitle: roleTitles[role as Role], permissions }}>
        {children}
      </AppShell>
    </QueryProvider>
  );
}
