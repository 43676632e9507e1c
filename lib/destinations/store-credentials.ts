import "server-only";

import type { Db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";

const living = {
  destinations: {
    where: { deletedAt: null },
    select: { id: true, name: true, config: true },
    orderBy: { id: "asc" },
  },
  secrets: { select: { field: true }, orderBy: { field: "asc" } },
} satisfies Prisma.DestinationCredentialInclude;

/** Credentials that a living destination uses, newest first, with the names of their secrets. */
export function listCredentialRows(tx: Db) {
  return tx.destinationCredential.findMany({
    where: { destinations: { some: { deletedAt: null } } },
    orderBy: { id: "desc" },
    include: living,
  });
}

export type CredentialRow = Awaited<ReturnType<typeof listCredentialRows>>[number];

/** A credential that a living destination uses. */
export function findCredentialRow(tx: Db, id: string): Promise<CredentialRow | null> {
  return tx.destinationCredential.findFirst({
    where: { id, destinations: { some: { deletedAt: null } } },
    include: living,
  });
}

/** Locks a credential until the transaction ends. */
export async function lockCredential(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM destination_credential WHERE id = ${id}::uuid FOR UPDATE`;
}

/** The credential of this identity, made or brought up to date, and locked; answers its id. */
export async function saveCredential(
  tx: Db,
  credential: { type: string; identity: string; facts: object },
): Promise<string> {
  const { type, identity } = credential;
  const facts = credential.facts as Prisma.InputJsonObject;
  const { id } = await tx.destinationCredential.upsert({
    where: { type_identity: { type, identity } },
    create: { type, identity, facts },
    update: { facts },
    select: { id: true },
  });
  return id;
}

export async function updateCredential(
  tx: Db,
  id: string,
  { identity, facts }: { identity: string; facts: object },
): Promise<void> {
  const data = { identity, facts: facts as Prisma.InputJsonObject };
  await tx.destinationCredential.update({ where: { id }, data });
}

export async function hasIdentity(tx: Db, type: string, identity: string): Promise<boolean> {
  return (await tx.destinationCredential.count({ where: { type, identity } })) > 0;
}

export function findSealedValues(tx: Db, credentialId: string) {
  return tx.destinationSecret.findMany({
    where: { credentialId },
    select: { id: true, field: true, value: true },
  });
}

/** The row that holds this secret of a credential, made where there is none; its value is sealed for that row. */
export async function secretRow(
  tx: Db,
  credentialId: string,
  field: string,
): Promise<string | null> {
  const row = await tx.destinationSecret.findUnique({
    where: { credentialId_field: { credentialId, field } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function saveSealedValue(
  tx: Db,
  secret: { id: string; credentialId: string; field: string; value: string },
): Promise<void> {
  const { id, value } = secret;
  await tx.destinationSecret.upsert({ where: { id }, create: secret, update: { value } });
}

/** Forgets a credential's secrets when no living destination uses it any more. */
export async function forgetUnusedSecrets(tx: Db, credentialId: string): Promise<void> {
  await tx.destinationSecret.deleteMany({
    where: {
      credentialId,
      credential: { destinations: { none: { deletedAt: null } } },
    },
  });
}

/** Credentials of a type that a living destination uses, or the one of them that is named. */
export function listUsedCredentials(tx: Db, type: string, id?: string) {
  return tx.destinationCredential.findMany({
    where: { type, ...(id ? { id } : {}), destinations: { some: { deletedAt: null } } },
    select: { id: true, facts: true },
    orderBy: { id: "desc" },
  });
}

/** Credentials of a type that living destinations use to which this alert is brought, the first such destination first. */
export function listCredentialsOfAlert(
  tx: Db,
  type: string,
  alertId: string,
): Promise<{ id: string; facts: unknown }[]> {
  return tx.$queryRaw<{ id: string; facts: unknown }[]>`
    SELECT c.id, c.facts FROM destination_credential c
    JOIN destination d ON d.credential_id = c.id AND d.deleted_at IS NULL
    JOIN alert_delivery x ON x.destination_id = d.id
    WHERE x.alert_id = ${alertId}::uuid AND d.type = ${type}
    GROUP BY c.id ORDER BY min(x.created_at), c.id`;
}

export async function findZoneOfChannel(
  tx: Db,
  credentialId: string,
  channelId: string,
): Promise<string | null> {
  const row = await tx.destination.findFirst({
    where: { credentialId, deletedAt: null, config: { path: ["channelId"], equals: channelId } },
    select: { timeZone: true },
    orderBy: { id: "asc" },
  });
  return row?.timeZone ?? null;
}
