import { MessagesSquare, type LucideIcon } from "lucide-react";

import { sourcePaths } from "./source-paths";

export type SourceType = {
  /** Names it in the address of the choice. */
  id: string;
  title: string;
  /** What it pulls, in a line. */
  description: string;
  icon: LucideIcon;
  start: string;
};

/** What a source can be connected to. */
export const sourceTypes: readonly SourceType[] = [
  {
    id: "slack",
    title: "Slack",
    description:
      "Access, integration and audit logs of a workspace or an Enterprise organization, pulled around the clock.",
    icon: MessagesSquare,
    start: sourcePaths.configureSlack,
  },
];
