"use client";

import { useQuery } from "@tanstack/react-query";

import { alertsPath } from "@/components/alerts/alert-paths";
import { CallProblem } from "@/components/form/call-problem";
import { Button } from "@/components/ui/button";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import { TextLink } from "@/components/ui/text-link";
import { toast } from "@/components/ui/toast";
import { alertQueries } from "@/lib/alerts/queries";
import { roleTitles } from "@/lib/kernel/permission";
import { slackUserQueries } from "@/lib/slack-users/queries";
import type { UserDto } from "@/lib/users/contract";

import { alertsSentence, slackSentence } from "./disable-words";
import { useUserChange } from "./use-user-change";

type Props = { user: UserDto; onClose: () => void };

/** Says what disabling or enabling an account does, and does it. */
export function SwitchUser({ user, onClose }: Props) {
  const { name, disabledAt } = user;
  const disabling = disabledAt === null;
  const change = useUserChange(user);
  const run = () =>
    change.mutate(
      { disabled: disabling },
      {
        onSuccess: () => {
          toast.success(disabling ? `${name} is disabled.` : `${name} can sign in again.`);
          onClose();
        },
      },
    );
  return (
    <div className="grid gap-4">
      {disabling ? <WhatDisablingDoes user={user} /> : <WhatEnablingDoes user={user} />}
      <CallProblem error={change.error} />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button variant={disabling ? "danger" : "primary"} pending={change.isPending} onClick={run}>
          {disabling ? "Disable" : "Enable"}
        </Button>
      </div>
    </div>
  );
}

function WhatDisablingDoes({ user }: { user: UserDto }) {
  return (
    <ul className="grid list-disc gap-1.5 pl-4 text-base text-muted">
      <li>
        They are signed out everywhere at once and cannot sign in until they are enabled again.
      </li>
      <AssignedAlerts user={user} />
      <LinkedSlack user={user} />
      <li>
        Questions that they asked colleagues stay open, and all that they did keeps their name.
      </li>
      <li>
        API tokens belong to nobody: revoke those that they know under{" "}
        <TextLink href="/settings/api-tokens" className="underline">
          API Tokens
        </TextLink>
        .
      </li>
    </ul>
  );
}

function AssignedAlerts({ user: { id, name } }: { user: UserDto }) {
  const { data, error } = useQuery({
    ...alertQueries.count({ assignee: [id], status: ["OPEN", "TRIAGED"], snoozed: "include" }),
    meta: { errorToast: false },
  });
  if (error && !data) return <li>Alerts that are assigned to them stay assigned.</li>;
  if (!data)
    return (
      <li>
        <LoadingNote>Counting their alerts</LoadingNote>
        <Skeleton className="my-1 h-4 w-72 max-w-full" />
      </li>
    );
  return (
    <li>
      {alertsSentence(name, data)}
      {data.count > 0 ? (
        <>
          {" "}
          <TextLink href={alertsPath({ assignee: id, snoozed: "include" })} className="underline">
            {data.count === 1 ? "See it" : "See them"}
          </TextLink>
        </>
      ) : null}
    </li>
  );
}

function LinkedSlack({ user: { id } }: { user: UserDto }) {
  const { data } = useQuery({ ...slackUserQueries.list(), meta: { errorToast: false } });
  return <li>{slackSentence(data?.data.filter((link) => link.user.id === id).length ?? 0)}</li>;
}

function WhatEnablingDoes({ user: { role, hasPassword } }: { user: UserDto }) {
  return (
    <p className="text-base text-muted">
      They can sign in again as {roleTitles[role]},{" "}
      {hasPassword ? "with the password that they had" : "by single sign-on"}, and act from Slack.
      Sessions that were ended stay ended.
    </p>
  );
}
