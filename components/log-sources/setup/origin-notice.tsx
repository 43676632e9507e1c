"use client";

import { useHydrated } from "@/components/theme/use-hydrated";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";

import { otherAddress } from "./other-address";

/** For those who opened Margay at another address than the one that Slack will send them to: their session is not known there. */
export function OriginNotice({ redirectUrl }: { redirectUrl: string }) {
  const hydrated = useHydrated();
  const address = hydrated ? otherAddress(redirectUrl, window.location) : null;
  if (!address) return null;
  const { host } = new URL(address);
  return (
    <Callout
      tone="warning"
      title="Margay has another address"
      action={<TextLink href={address}>Open this page at {host}</TextLink>}
    >
      You are at {window.location.host}, but Slack will send you to {host}, where you are not signed
      in. Go on there. If {host} is wrong, set APP_URL and restart Margay.
    </Callout>
  );
}
