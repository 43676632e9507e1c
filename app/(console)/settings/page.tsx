import type { Metadata } from "next";

import { visibleSettingsPages } from "@/components/settings/settings-pages";
import { AccountSection } from "@/components/shell/account-section";
import { SlackPeopleSection } from "@/components/slack-users/slack-people-section";
import { AppearanceSection } from "@/components/theme/appearance-section";
import { Facts } from "@/components/ui/facts";
import { PageBody, PageHeader, Section } from "@/components/ui/page-header";
import { roleTitles, type Role } from "@/lib/kernel/permission";
import { pageContext } from "@/lib/http-api/page-context";
import { hasPassword } from "@/lib/users/server";
import { getViewer } from "@/lib/users/viewer";
import { version } from "@/package.json";

/** One of several pages, or all that there is. */
const heading = (permissions: readonly string[]) =>
  visibleSettingsPages(permissions).length > 1 ? "General" : "Settings";

export async function generateMetadata(): Promise<Metadata> {
  const title = heading((await getViewer())?.permissions ?? []);
  return { title: title === "Settings" ? title : `${title} · Settings` };
}

export default async function SettingsPage() {
  const viewer = await getViewer();
  if (!viewer) return null;
  const { name, email, role, permissions } = viewer;
  return (
    <>
      <PageHeader title={heading(permissions)} />
      <PageBody>
        <AccountSection
          name={name}
          email={email}
          roleTitle={roleTitles[role as Role]}
          hasPassword={await hasPassword(await pageContext())}
        />
        <AppearanceSection />
        {permissions.includes("UserRead") ? (
          <SlackPeopleSection mayChange={permissions.includes("UserModify")} />
        ) : null}
        <Section title="About">
          <Facts facts={[{ term: "Margay", value: version }]} />
        </Section>
      </PageBody>
    </>
  );
}
