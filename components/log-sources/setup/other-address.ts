/** This page at the address that Slack knows; null when the person is there already. */
export function otherAddress(
  redirectUrl: string,
  here: { origin: string; pathname: string },
): string | null {
  const { origin } = new URL(redirectUrl);
  return origin === here.origin ? null : origin + here.pathname;
}
