import type { ReactNode } from "react";

import { SettingsNavigation } from "@/components/settings/settings-navigation";
import { visibleSettingsPages } from "@/components/settings/settings-pages";
import { getViewer } from "@/lib/users/viewer";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  return (
    <>
      <SettingsNavigation pages={visibleSettingsPages(viewer?.permissions ?? [])} />
      {children}
    </>
  );
}
