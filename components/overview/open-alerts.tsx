import Link from "next/link";

import { alertsPath } from "@/components/alerts/alert-paths";
import { SeverityBadge } from "@/components/ui/severity-badge";
import { severities } from "@/lib/kernel/severity";
import type { OverviewDto } from "@/lib/overview/contract";

const open = ["OPEN", "TRIAGED"] as const;

/** How many alerts want a person, the worst first; each number leads to them. */
export function OpenAlerts({ open: { total, bySeverity } }: { open: OverviewDto["open"] }) {
  return (
    <section aria-label="Open alerts" className="grid content-start gap-4">
      <h2 className="text-base font-semibold">
        {total === 0
          ? "Nothing needs you now"
          : `${total.toLocaleString("en")} ${total === 1 ? "alert needs" : "alerts need"} somebody`}
      </h2>
      <ul className="grid grid-cols-3 gap-x-6 gap-y-4 sm:grid-cols-5">
        {severities.toReversed().map((severity) => {
          const count = bySeverity[severity] ?? 0;
          return (
            <li key={severity}>
              <Link
                href={alertsPath({ status: open, severity, snoozed: "include" })}
                prefetch={false}
                className="-m-2 grid w-fit gap-1 rounded-md p-2 hover:bg-hover"
              >
                <span className="order-2">
                  <SeverityBadge severity={severity} />
                </span>
                <span
                  className={`text-lg font-semibold tracking-tight tabular-nums ${count === 0 ? "text-faint" : ""}`}
                >
                  {count.toLocaleString("en")}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
