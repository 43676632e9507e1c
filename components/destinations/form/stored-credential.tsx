import { Facts } from "@/components/ui/facts";
import type { DestinationCredentialDto } from "@/lib/destinations/credential-contract";

import type { TypeField } from "./destination-fields";

type Props = { fields: readonly TypeField[]; credential: DestinationCredentialDto };

/** What is stored of an app: its secrets only by saying that they are. */
export function StoredCredential({ fields, credential }: Props) {
  const kept = fields.filter(({ keptIn }) => keptIn === "credential");
  return (
    <Facts
      facts={kept.map(({ name, label, secret }) => ({
        term: label,
        value: secret ? (
          <Secret stored={credential.storedSecrets.includes(name)} />
        ) : (
          <code className="text-sm break-all">{credential.values[name] ?? "Not stored"}</code>
        ),
      }))}
    />
  );
}

function Secret({ stored }: { stored: boolean }) {
  if (!stored) return <span className="text-critical">Not stored</span>;
  return (
    <span className="text-muted">
      <span aria-hidden="true">•••••••• </span>stored, not shown
    </span>
  );
}
