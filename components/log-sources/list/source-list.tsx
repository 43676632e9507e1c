"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plug, Plus } from "lucide-react";

import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { logSourceQueries } from "@/lib/log-sources/queries";
import type { GrantProblem } from "@/lib/log-sources/setup-contract";

import { sourcePaths } from "../source-paths";
import { ProblemNotice } from "./problem-notice";
import { SourceTable } from "./source-table";

type Props = {
  canModify: boolean;
  /** What failed on the way back from Slack. */
  problem: GrantProblem | null;
};

export function SourceList({ canModify, problem }: Props) {
  const { data } = useSuspenseQuery(logSourceQueries.list());
  const sources = data.data;
  const createNew = canModify ? (
    <ButtonLink href={sourcePaths.choose} variant="primary">
      <Plus aria-hidden="true" />
      Create New
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title="Log Sources" actions={sources.length > 0 ? createNew : null} />
      <PageBody width="full">
        {problem ? <ProblemNotice problem={problem} /> : null}
        {sources.length > 0 ? (
          <SourceTable sources={sources} canModify={canModify} />
        ) : (
          <EmptyState
            icon={<Plug aria-hidden="true" />}
            title="Nothing is connected yet"
            action={createNew}
          >
            Each source is listed here with its health, its latest event and the events of the last
            24 hours.{" "}
            {canModify
              ? "Connect Slack to begin; it takes about five minutes."
              : "An admin of this Margay can connect Slack."}
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
