"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { createParser, useQueryState } from "nuqs";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { SearchInput } from "@/components/ui/search-input";
import { userQueries } from "@/lib/users/queries";

import { findUsers } from "./find-users";
import type { UserAccess } from "./user-access";
import { type Question, UserDialogs } from "./user-dialogs";
import { userPaths } from "./user-paths";
import { UserTable } from "./user-table";

const searchText = createParser({
  parse: (text) => text.slice(0, 200),
  serialize: String,
}).withDefault("");

export function UsersView({ access }: { access: UserAccess }) {
  const users = useSuspenseQuery(userQueries.list()).data;
  const [text, setText] = useQueryState("q", searchText);
  const [question, setQuestion] = useState<Question | null>(null);
  const shown = findUsers(users, text);
  const people = users.length === 1 ? "person" : "people";
  return (
    // One block, so that the page scrolls as a whole and the header keeps its height.
    <div>
      <PageHeader
        title="Users"
        description={
          access.canModify ? undefined : "To change anything here your role needs “Manage Users”."
        }
        actions={
          access.canModify ? (
            <ButtonLink href={userPaths.add} variant="primary">
              <Plus aria-hidden="true" />
              Add user
            </ButtonLink>
          ) : null
        }
      />
      <PageBody width="full">
        <div className="flex flex-wrap items-center gap-2 py-2.5">
          <SearchInput
            label="Search users"
            value={text}
            onChange={(next) => void setText(next || null)}
            maxLength={200}
            className="min-w-0 grow sm:max-w-100"
          />
          <span role="status" className="ml-auto text-sm text-muted tabular-nums">
            {shown.length === users.length
              ? `${users.length} ${people}`
              : `${shown.length} of ${users.length} ${people}`}
          </span>
        </div>
        {shown.length > 0 ? (
          <UserTable users={shown} access={access} onAsk={setQuestion} />
        ) : (
          <EmptyState
            title="Nobody matches this search"
            action={<Button onClick={() => void setText(null)}>Clear search</Button>}
          >
            It looks in names, email addresses and roles.
          </EmptyState>
        )}
      </PageBody>
      <UserDialogs question={question} me={access.me} onClose={() => setQuestion(null)} />
    </div>
  );
}
