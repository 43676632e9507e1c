"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { MadeApiToken } from "@/lib/api-tokens/contract";

import { CurlExample } from "./curl-example";

type Props = {
  made: MadeApiToken;
  appUrl: string;
  /** Somebody wanted to leave without having copied it. */
  warned: boolean;
  onCopied: () => void;
  onDone: () => void;
};

/** A new token, the only time that it can be read. */
export function MadeToken({ made, appUrl, warned, onCopied, onDone }: Props) {
  return (
    <div className="grid grid-cols-1 gap-5">
      <Field
        label={`Token of ${made.name}`}
        description="Copy it now and keep it where you keep passwords. Margay stores a fingerprint only and cannot show it again."
      >
        {(control) => (
          <div className="flex items-center gap-2">
            <Input
              {...control}
              mono
              readOnly
              autoFocus
              value={made.token}
              autoComplete="off"
              spellCheck={false}
              data-1p-ignore=""
              data-lpignore="true"
              data-bwignore=""
              onFocus={(event) => event.target.select()}
              onCopy={onCopied}
            />
            <CopyButton text={made.token} onCopied={onCopied} />
          </div>
        )}
      </Field>
      {warned ? (
        <Callout tone="warning" live title="The token was not copied yet">
          Once this is closed nobody can read it any more. Close it again if you do not need it, and
          revoke the token.
        </Callout>
      ) : null}
      <div className="grid gap-1.5">
        <p className="text-sm text-muted">Try it, with the token in MARGAY_TOKEN:</p>
        <CurlExample appUrl={appUrl} />
      </div>
      <div className="flex justify-end">
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
