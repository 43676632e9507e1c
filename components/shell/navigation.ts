import {
  Bell,
  LayoutDashboard,
  Logs,
  Plug,
  Radar,
  Send,
  Settings,
  type LucideIcon,
} from "lucide-react";

import type { Permission } from "@/lib/kernel/permission";

export type NavigationItem = {
  title: string;
  href: string;
  icon: LucideIcon;
  /** Pressed one after the other. */
  keys: string;
  /** Shown to whoever has it; without one to everybody. */
  permission?: Permission;
};

export type NavigationGroup = { title: string | null; items: NavigationItem[] };

/** Every page that has a place in the navigation, the palette and the keys: one line a page. */
const navigation: NavigationGroup[] = [
  {
    title: null,
    items: [
      {
        title: "Overview",
        href: "/overview",
        icon: LayoutDashboard,
        keys: "g o",
        permission: "AlertRead",
      },
      { title: "Alerts", href: "/alerts", icon: Bell, keys: "g a", permission: "AlertRead" },
      {
        title: "Detections",
        href: "/detections",
        icon: Radar,
        keys: "g r",
        permission: "RuleRead",
      },
      { title: "Logs", href: "/logs", icon: Logs, keys: "g l", permission: "DataAnalyticsRead" },
    ],
  },
  {
    title: "Configure",
    items: [
      {
        title: "Log Sources",
        href: "/configure/log-sources",
        icon: Plug,
        keys: "g s",
        permission: "LogSourceRead",
      },
      {
        title: "Alert Destinations",
        href: "/configure/alert-destinations",
        icon: Send,
        keys: "g d",
        permission: "DestinationRead",
      },
    ],
  },
];

export const settingsItem: NavigationItem = {
  title: "Settings",
  href: "/settings",
  icon: Settings,
  keys: "g ,",
};

/** The groups as far as these permissions reach. */
export function visibleNavigation(permissions: readonly string[]): NavigationGroup[] {
  const reaches = ({ permission }: NavigationItem) =>
    !permission || permissions.includes(permission);
  return navigation
    .map((group) => ({ ...group, items: group.items.filter(reaches) }))
    .filter((group) => group.items.length > 0);
}
