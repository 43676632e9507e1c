export type StoredCredentials = { clientId: string | null; hasSecret: boolean };

type Credentials = { clientId: string; clientSecret: string };

/** True when the form asks for nothing that is not stored already: the same app, and no new secret. */
export function keepsStored(
  stored: StoredCredentials,
  { clientId, clientSecret }: Credentials,
): boolean {
  return stored.hasSecret && clientSecret === "" && clientId === stored.clientId;
}
