"use client";

import { Ellipsis, KeyRound, Pencil, UserCheck, UserX } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { UserDto } from "@/lib/users/contract";

import type { Question } from "./user-dialogs";
import { userPaths } from "./user-paths";

type Props = { user: UserDto; isOwn: boolean; onAsk: (question: Question) => void };

/** What can be done with a person; to one's own access others must see. */
export function UserMenu({ user, isOwn, onAsk }: Props) {
  const ask = (kind: Question["kind"]) => () => onAsk({ kind, user });
  const items: MenuEntry[] = isOwn
    ? [
        {
          id: "edit",
          label: "Edit your name",
          icon: <Pencil aria-hidden="true" />,
          onSelect: ask("edit"),
        },
        {
          id: "password",
          label: "Change your password",
          icon: <KeyRound aria-hidden="true" />,
          href: userPaths.own,
        },
      ]
    : [
        {
          id: "edit",
          label: "Edit name and role",
          icon: <Pencil aria-hidden="true" />,
          onSelect: ask("edit"),
        },
        {
          id: "password",
          label: "Set password",
          icon: <KeyRound aria-hidden="true" />,
          onSelect: ask("password"),
        },
        { kind: "separator", id: "access" },
        user.disabledAt === null
          ? {
              id: "disable",
              label: "Disable",
              icon: <UserX aria-hidden="true" />,
              danger: true,
              onSelect: ask("disable"),
            }
          : {
              id: "enable",
              label: "Enable",
              icon: <UserCheck aria-hidden="true" />,
              onSelect: ask("enable"),
            },
      ];
  const label = `Actions for ${user.name}`;
  return (
    <Menu
      label={label}
      align="end"
      items={items}
      trigger={(trigger) => (
        <IconButton {...trigger} label={label} data-row-link="">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      )}
    />
  );
}
