"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/page-header";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import { toast } from "@/components/ui/toast";
import type { SlackUserLinkDto } from "@/lib/slack-users/contract";
import { slackUserApi, slackUserQueries } from "@/lib/slack-users/queries";

import { LinkSlackUserForm } from "./link-slack-user-form";

/** Who may act from Slack beside those whose email there is the one they sign in with. */
export function SlackPeopleSection({ mayChange }: { mayChange: boolean }) {
  const { data, error } = useQuery({ ...slackUserQueries.list(), meta: { errorToast: false } });
  const links = data?.data ?? [];
  return (
    <Section
      title="People in Slack"
      description="Whoever presses a control in Slack acts as the person here with the same email address. People whose addresses differ, or who show none in Slack, are linked: by themselves when they press something, or here."
    >
      {error ? (
        <p className="text-sm text-muted">The links could not be read. Reload the page.</p>
      ) : null}
      {!data && !error ? (
        <>
          <LoadingNote>Loading links</LoadingNote>
          <Skeleton className="h-16" />
        </>
      ) : null}
      {data && links.length === 0 ? <p className="text-sm text-muted">Nobody is linked.</p> : null}
      {links.length > 0 ? <LinkTable links={links} mayChange={mayChange} /> : null}
      {mayChange ? <LinkSlackUserForm /> : null}
    </Section>
  );
}

function LinkTable({ links, mayChange }: { links: SlackUserLinkDto[]; mayChange: boolean }) {
  const client = useQueryClient();
  const unlink = useMutation({
    mutationFn: ({ id }: SlackUserLinkDto) => slackUserApi.unlink(id),
    onSuccess: async (_done, { slackUserId, user }) => {
      await client.invalidateQueries({ queryKey: slackUserQueries.list().queryKey });
      toast.success(`${slackUserId} no longer acts as ${user.name}.`);
    },
  });
  return (
    <Table label="Linked Slack people">
      <TableHead>
        <tr>
          <TableHeader>In Slack</TableHeader>
          <TableHeader>Acts as</TableHeader>
          <TableHeader>Linked by</TableHeader>
          {mayChange ? (
            <TableHeader>
              <span className="sr-only">Change</span>
            </TableHeader>
          ) : null}
        </tr>
      </TableHead>
      <TableBody>
        {links.map((link) => (
          <TableRow key={link.id}>
            <TableCell>
              {link.slackUserName}{" "}
              <span className="font-mono text-xs text-muted">{link.slackUserId}</span>
            </TableCell>
            <TableCell>{link.user.name}</TableCell>
            <TableCell>{link.linkedBy}</TableCell>
            {mayChange ? (
              <TableCell className="text-right">
                <Button
                  size="sm"
                  pending={unlink.isPending && unlink.variables.id === link.id}
                  aria-label={`Unlink ${link.slackUserName ?? link.slackUserId}`}
                  onClick={() => unlink.mutate(link)}
                >
                  Unlink
                </Button>
              </TableCell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
