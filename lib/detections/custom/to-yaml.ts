import { stringify } from "yaml";

/** A definition as YAML that `readYaml` reads back to the same; what is empty is left out. */
export function toYaml(definition: object): string {
  const said = Object.entries(definition).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return stringify(Object.fromEntries(said), { lineWidth: 100, aliasDuplicateObjects: false });
}
