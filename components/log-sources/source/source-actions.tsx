"use client";

import { Ellipsis, KeyRound, Pause, Pencil, Play, Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import type { TriggerProps } from "@/components/ui/use-lazy-popup";
import type { LogSourceDto } from "@/lib/log-sources/contract";

import { sourcePaths } from "../source-paths";
import { DeleteSource } from "./delete-source";
import type { Pausing } from "./use-pause";

const moreButton = (trigger: TriggerProps) => (
  <IconButton {...trigger} label="More actions" variant="secondary">
    <Ellipsis aria-hidden="true" />
  </IconButton>
);

type Props = { source: LogSourceDto; canModify: boolean; pausing: Pausing };

export function SourceActions({ source, canModify, pausing }: Props) {
  const [deleting, setDeleting] = useState(false);
  const { id, paused } = source;
  const started = source.health.state !== "SETUP_UNFINISHED";
  const items: MenuEntry[] = [
    { id: "edit", label: "Edit", icon: <Pencil aria-hidden="true" />, href: sourcePaths.edit(id) },
    ...(started
      ? [
          {
            id: "grant",
            label: "Grant access again",
            icon: <KeyRound aria-hidden="true" />,
            href: sourcePaths.step(id, "verify"),
          },
        ]
      : []),
    { kind: "separator", id: "end" },
    {
      id: "delete",
      label: "Delete",
      icon: <Trash2 aria-hidden="true" />,
      danger: true,
      onSelect: () => setDeleting(true),
    },
  ];
  return (
    <>
      <ButtonLink href={sourcePaths.events(id)}>View events</ButtonLink>
      {canModify ? (
        <>
          {started ? (
            <Button pending={pausing.pending} onClick={() => pausing.setPaused(!paused)}>
              {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
              {paused ? "Resume" : "Pause"}
            </Button>
          ) : null}
          <Menu label="More actions" align="end" items={items} trigger={moreButton} />
          <DeleteSource source={source} open={deleting} onOpenChange={setDeleting} />
        </>
      ) : null}
    </>
  );
}
