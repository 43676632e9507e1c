import {
  AlarmClock,
  Bell,
  BellRing,
  Check,
  CircleDot,
  CircleUser,
  MessageCircleQuestion,
  MessageCircleReply,
  MessageSquare,
  Pencil,
  Send,
  TrendingUp,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";

import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { ActivityKind, AlertActivityDto } from "@/lib/alerts/contract";

import { cameFrom } from "./came-from";

const looks: Record<ActivityKind, { Icon: LucideIcon; word: string }> = {
  OPENED: { Icon: Bell, word: "opened this alert" },
  CHANGED: { Icon: Pencil, word: "brought it up to date" },
  REMINDED: { Icon: BellRing, word: "reminded" },
  RESOLVED: { Icon: Check, word: "resolved this alert" },
  STATUS: { Icon: CircleDot, word: "" },
  ASSIGNED: { Icon: CircleUser, word: "" },
  SNOOZED: { Icon: AlarmClock, word: "" },
  COMMENT: { Icon: MessageSquare, word: "commented" },
  ESCALATED: { Icon: TrendingUp, word: "raised the severity" },
  DELIVERED: { Icon: Send, word: "" },
  DELIVERY_FAILED: { Icon: TriangleAlert, word: "" },
  ASKED: { Icon: MessageCircleQuestion, word: "asked a colleague" },
  ANSWERED: { Icon: MessageCircleReply, word: "answered" },
};

const spoken = new Set<ActivityKind>(["COMMENT", "ASKED", "ANSWERED"]);

type Props = {
  line: AlertActivityDto;
  /** True when its text stands above already. */
  isSaid: boolean;
};

/** One thing that happened: what people said stands in a frame, what was done in a line. */
export function ActivityLine({ line: { kind, actor, at, address, text }, isSaid }: Props) {
  const { Icon, word } = looks[kind];
  const from = cameFrom(actor.type, address);
  const isSpoken = spoken.has(kind);
  return (
    <li className="flex gap-3">
      <span
        aria-hidden="true"
        className={cn(
          "grid size-6 shrink-0 place-items-center rounded-full border border-line bg-subtle text-muted",
          kind === "DELIVERY_FAILED" && "border-transparent bg-critical-soft text-critical",
        )}
      >
        <Icon className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="text-sm">
          <span className="font-medium">{actor.name}</span>
          {word ? ` ${word}` : null}
          <span className="text-muted">
            {" · "}
            <Time value={at} className="whitespace-nowrap" />
            {from ? ` · ${from}` : null}
          </span>
        </p>
        {isSaid ? null : (
          <p
            className={cn(
              "text-sm wrap-anywhere whitespace-pre-wrap",
              isSpoken
                ? "mt-1.5 w-fit max-w-prose rounded-md bg-subtle px-3 py-2 text-base text-ink"
                : "text-muted",
            )}
          >
            {text}
          </p>
        )}
      </div>
    </li>
  );
}
