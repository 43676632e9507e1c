"use client";

import type { LogSourceDto } from "@/lib/log-sources/contract";

import { useLogTypes } from "../use-source";

/** What will be seen on Slack's page, and what to press there. */
export function GrantInSlack({ source }: { source: LogSourceDto }) {
  const logType = useLogTypes().get(source.logType);
  const onOrganization = logType?.slack.install === "organization";
  const label = logType?.label ?? source.logType;
  return (
    <div className="grid gap-4">
      <h2 className="text-base font-semibold">In Slack</h2>
      <ol className="grid list-decimal gap-2 pl-5 text-muted">
        <li>
          Grant Access opens Slack's page for your app. Sign in there as{" "}
          {onOrganization ? "an Org Owner" : "an owner or admin of the workspace"}.
        </li>
        {onOrganization ? (
          <li>
            <strong className="font-medium text-ink">
              At the top right, choose the organization, not one of its workspaces.
            </strong>{" "}
            {label} can only be read by an app that is installed on the whole organization.
          </li>
        ) : (
          <li>Check that the page names the workspace that you want to monitor.</li>
        )}
        <li>
          Slack shows what the app may do: the scope{" "}
          <code className="text-sm">{logType?.slack.userScope}</code>. Press Allow.
        </li>
        <li>You come back to this page, with the result.</li>
      </ol>
      <p className="text-sm text-muted">
        The grant must be finished within ten minutes. It ends when the account that pressed Allow
        is deactivated or the app is removed; Margay will say so.
      </p>
    </div>
  );
}
