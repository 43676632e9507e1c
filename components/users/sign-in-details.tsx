"use client";

import { Callout } from "@/components/ui/callout";
import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";

type Props = {
  title: string;
  email: string;
  /** Null: they come by single sign-on. */
  password: string | null;
};

/** What an admin hands over to somebody who is to sign in. */
export function SignInDetails({ title, email, password }: Props) {
  const address = `${window.location.origin}/sign-in`;
  const facts = [
    { term: "Address", value: address },
    { term: "Email", value: email },
    ...(password === null ? [] : [{ term: "Password", value: password }]),
  ];
  return (
    <div className="grid gap-4">
      <Callout tone="success" live title={title}>
        {password === null
          ? "They come by single sign-on with this email address."
          : "Hand this over in a way that others cannot read. The password is not shown again."}
      </Callout>
      <Facts
        facts={facts.map(({ term, value }) => ({
          term,
          value: (
            <span className={term === "Password" ? "font-mono wrap-anywhere" : "wrap-anywhere"}>
              {value}
            </span>
          ),
        }))}
      />
      <div className="flex flex-wrap gap-2">
        {password === null ? null : <CopyButton text={password} label="Copy password" />}
        <CopyButton
          text={facts.map(({ term, value }) => `${term}: ${value}`).join("\n")}
          label="Copy all"
        />
      </div>
    </div>
  );
}
