/** The signing secret's part of the edit form. */
export type SigningSecretFields = { signingSecret: string; forgetSigningSecret: boolean };

/** What is sent: an empty field keeps what is stored. */
export function fromSigningSecretFields({
  signingSecret,
  forgetSigningSecret,
}: SigningSecretFields): { signingSecret?: string | null } {
  if (signingSecret.trim() !== "") return { signingSecret };
  return forgetSigningSecret ? { signingSecret: null } : {};
}
