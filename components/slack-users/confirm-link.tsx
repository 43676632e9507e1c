"use client";

import { useMutation } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Facts } from "@/components/ui/facts";
import { ApiError } from "@/lib/http-client/api-fetch";
import type { WaitingLink } from "@/lib/slack-interactions/contract";
import { slackLinkApi } from "@/lib/slack-interactions/queries";

type Props = { token: string; waiting: WaitingLink; viewer: { name: string; email: string } };

/** Shows whose Slack account would act for the signed-in person, and asks whether it is theirs. */
export function ConfirmLink({ token, waiting, viewer }: Props) {
  const { slackUserId, slackUserName, workspace, click } = waiting;
  const confirm = useMutation({
    mutationFn: () => slackLinkApi.confirm(token),
    meta: { errorToast: false },
  });
  const person = slackUserName ?? slackUserId;
  const { data, error } = confirm;
  if (data) {
    return (
      <Callout
        live
        tone={data.done ? "success" : "warning"}
        title="Your accounts are linked."
        action={
          <ButtonLink href={`/alerts/${data.alertId}`} variant="primary">
            Open the alert
          </ButtonLink>
        }
      >
        <p>{data.outcome}</p>
      </Callout>
    );
  }
  return (
    <div className="grid gap-5">
      <Facts
        facts={[
          {
            term: "Slack account",
            value: (
              <>
                {person} <span className="font-mono text-sm text-muted">{slackUserId}</span>
              </>
            ),
          },
          { term: "In", value: workspace },
          { term: "Your account here", value: `${viewer.name}, ${viewer.email}` },
          { term: "What waits", value: click },
        ]}
      />
      <Callout tone="warning" title={`Is ${person} your own Slack account?`}>
        <p>
          From now on, whatever that account presses in Slack counts as done by you. If somebody
          sent you this link, it is not yours: close this page, and tell an admin of Margay.
        </p>
      </Callout>
      {error ? (
        <Callout live tone="error" title="The accounts were not linked.">
          <p>{error instanceof ApiError ? error.detail : "Try again."}</p>
        </Callout>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" pending={confirm.isPending} onClick={() => confirm.mutate()}>
          Yes, I am {person} in Slack: link my accounts
        </Button>
        <ButtonLink href="/" variant="ghost">
          Cancel
        </ButtonLink>
      </div>
    </div>
  );
}
