"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";

import { Button } from "./button";
import { copyText } from "./copy-text";
import { IconButton } from "./icon-button";
import { toast } from "./toast";

type Props = {
  text: string;
  /** The icon alone, named by `label`. */
  iconOnly?: boolean;
  label?: string;
  onCopied?: () => void;
};

export function CopyButton({ text, iconOnly = false, label = "Copy", onCopied }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    if (!(await copyText(text))) {
      return toast.error("The browser did not allow copying.", {
        detail: "Select the text and copy it by hand.",
      });
    }
    setCopied(true);
    onCopied?.();
    setTimeout(() => setCopied(false), 1600);
  };
  const icon = copied ? (
    <Check aria-hidden="true" className="text-ok" />
  ) : (
    <Copy aria-hidden="true" />
  );
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} size="iconSm" onClick={copy}>
          {icon}
        </IconButton>
      ) : (
        <Button onClick={copy}>
          {icon}
          {label}
        </Button>
      )}
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
