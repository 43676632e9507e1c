import type { Permission } from "@/lib/kernel/permission";

export type SettingsPage = {
  title: string;
  href: string;
  /** Shown to whoever has it; without one to everybody. */
  permission?: Permission;
};

/** The pages of the settings, in the order in which they stand there: one line a page. */
const settingsPages: SettingsPage[] = [
  { title: "General", href: "/settings" },
  { title: "Users", href: "/settings/users", permission: "UserRead" },
  { title: "API Tokens", href: "/settings/api-tokens", permission: "OrganizationAPITokenRead" },
  { title: "Audit Log", href: "/settings/audit-log", permission: "AuditLogRead" },
];

/** The pages of the settings as far as these permissions reach. */
export function visibleSettingsPages(permissions: readonly string[]): SettingsPage[] {
  return settingsPages.filter(({ permission }) => !permission || permissions.includes(permission));
}
