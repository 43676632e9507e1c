import type { ReactNode } from "react";

import { alertsPath } from "@/components/alerts/alert-paths";
import { shortTypeWords } from "@/components/alerts/alert-words";
import { RankedBars, type RankedBar } from "@/components/chart/ranked-bars";
import type { OverviewDto } from "@/lib/overview/contract";

import { boundsOfDays } from "./days";

const open = ["OPEN", "TRIAGED"] as const;

function assigneeBars({ byAssignee }: OverviewDto["open"]): RankedBar[] {
  return byAssignee.map(({ assignee, count }) => ({
    id: assignee?.id ?? "none",
    title: assignee?.name ?? "Nobody",
    count,
    href: alertsPath({ status: open, assignee: assignee?.id ?? "none", snoozed: "include" }),
  }));
}

function topBars({ top, days }: OverviewDto, zone: string): RankedBar[] {
  const from = days[0] ? boundsOfDays(days[0], 1, zone).from : undefined;
  return top.map(({ ruleId, ruleTitle, type, title, count }) => ({
    id: ruleId ?? `${type} ${title}`,
    title: ruleTitle ?? ruleId ?? title,
    note: ruleId === null ? shortTypeWords[type] : title,
    count,
    href: alertsPath({
      status: ["ANY"],
      ...(ruleId === null ? { type, q: title.slice(0, 200) } : { ruleId }),
      ...(from ? { from } : {}),
      snoozed: "include",
    }),
  }));
}

/** Who has the open alerts, and what raised the most. */
export function OverviewLists({ figures, zone }: { figures: OverviewDto; zone: string }) {
  const { others } = figures.open;
  return (
    <div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
      <Group
        title="Open by assignee"
        empty="Who has how many open alerts will stand here. There are none now."
        isEmpty={figures.open.byAssignee.length === 0}
      >
        <RankedBars label="Open by assignee" noun="alert" bars={assigneeBars(figures.open)} />
        {others > 0 ? (
          <p className="text-sm text-muted">
            {others.toLocaleString("en")} more with other people.
          </p>
        ) : null}
      </Group>
      <Group
        title="Top detections"
        description="What raised the most alerts in 30 days."
        empty="What raises the most alerts will stand here. None opened in the last 30 days."
        isEmpty={figures.top.length === 0}
      >
        <RankedBars label="Top detections" noun="alert" bars={topBars(figures, zone)} />
      </Group>
    </div>
  );
}

type GroupProps = {
  title: string;
  description?: string;
  empty: string;
  isEmpty: boolean;
  children: ReactNode;
};

function Group({ title, description, empty, isEmpty, children }: GroupProps) {
  return (
    <section aria-label={title} className="grid min-w-0 grid-cols-1 content-start gap-3">
      <div>
        <h2 className="text-base font-semibold">{title}</h2>
        {description && !isEmpty ? <p className="text-sm text-muted">{description}</p> : null}
      </div>
      {isEmpty ? <p className="text-sm text-muted">{empty}</p> : children}
    </section>
  );
}
