"use client";

import { LinkCell, LinkRow, LinkTable } from "@/components/data-table/link-table";
import { cn } from "@/components/ui/cn";
import { HealthBadge } from "@/components/ui/health-badge";
import { Time } from "@/components/ui/time";
import { roleTitles } from "@/lib/kernel/permission";
import type { UserDto } from "@/lib/users/contract";

import type { UserAccess } from "./user-access";
import type { Question } from "./user-dialogs";
import { UserMenu } from "./user-menu";
import { stateOf } from "./user-state";

const columns = ["Person", "Role", "State", "Last seen", "Added"];

type Asking = { access: UserAccess; onAsk: (question: Question) => void };

export function UserTable({ users, ...asking }: Asking & { users: readonly UserDto[] }) {
  const { canModify } = asking.access;
  return (
    <LinkTable
      label="Users"
      rowName="person"
      columns={canModify ? [...columns, "Actions"] : columns}
      className={cn(
        canModify
          ? "lg:grid-cols-[minmax(14rem,3fr)_auto_minmax(8rem,auto)_auto_auto_auto]"
          : "lg:grid-cols-[minmax(14rem,3fr)_auto_minmax(8rem,auto)_auto_auto]",
      )}
    >
      {users.map((user) => (
        <UserRow key={user.id} user={user} {...asking} />
      ))}
    </LinkTable>
  );
}

function UserRow({ user, access, onAsk }: Asking & { user: UserDto }) {
  const { id, name, email, role, disabledAt, lastSeenAt, createdAt } = user;
  const state = stateOf(user, access.singleSignOn);
  const isOwn = id === access.me;
  return (
    <LinkRow>
      <LinkCell wide className="max-lg:pr-10">
        <p className={cn("font-medium wrap-anywhere", disabledAt && "text-muted")}>
          {name}
          {isOwn ? <span className="ml-2 text-xs font-normal text-muted">You</span> : null}
        </p>
        <p className="text-muted wrap-anywhere">{email}</p>
      </LinkCell>
      <LinkCell label="Role">{roleTitles[role]}</LinkCell>
      <LinkCell label="State">
        <HealthBadge tone={state.tone}>{state.label}</HealthBadge>
        {state.note ? <p className="text-muted">{state.note}</p> : null}
        {disabledAt ? (
          <p className="text-muted">
            since <Time value={disabledAt} format="date" />
          </p>
        ) : null}
      </LinkCell>
      <LinkCell label="Last seen">
        {lastSeenAt ? (
          <Time value={lastSeenAt} className="whitespace-nowrap" />
        ) : (
          <span className="text-faint">Never</span>
        )}
      </LinkCell>
      <LinkCell label="Added">
        <Time value={createdAt} format="date" className="whitespace-nowrap" />
      </LinkCell>
      {access.canModify ? (
        <LinkCell className="max-lg:absolute max-lg:top-2 max-lg:right-0 lg:justify-self-end">
          <UserMenu user={user} isOwn={isOwn} onAsk={onAsk} />
        </LinkCell>
      ) : null}
    </LinkRow>
  );
}
