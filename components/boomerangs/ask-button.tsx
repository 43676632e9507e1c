"use client";

import { MessageCircleQuestion } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { useEver } from "@/components/ui/use-ever";
import type { AlertDto } from "@/lib/alerts/contract";

const AskDialog = dynamic(() => import("./ask-dialog").then((module) => module.AskDialog), {
  ssr: false,
});

/** Asks a colleague in Slack about an alert, as the control under its message does. */
export function AskButton({ alert }: { alert: AlertDto }) {
  const [open, setOpen] = useState(false);
  const ever = useEver(open);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <MessageCircleQuestion aria-hidden="true" />
        Ask a colleague
      </Button>
      {ever ? <AskDialog alert={alert} open={open} onOpenChange={setOpen} /> : null}
    </>
  );
}
