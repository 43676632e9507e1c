import { alertPath } from "@/components/alerts/alert-paths";
import { destinationPaths } from "@/components/destinations/destination-paths";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const mostShown = 20;

/** Lists of ids that lead to a page each. */
const pages: Record<string, (id: string) => string> = {
  alerts: alertPath,
  destinationIds: destinationPaths.destination,
};

/** One value of an entry's details, as people read it. */
export function DetailValue({ name, value }: { name: string; value: unknown }) {
  if (value === null || value === undefined || value === "")
    return <span className="text-muted">None</span>;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return <ListValue name={name} values={value} />;
  if (typeof value === "string" && instant.test(value))
    return <Time value={value} format="exact" />;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return <span className="wrap-anywhere whitespace-pre-wrap">{text}</span>;
}

function ListValue({ name, values }: { name: string; values: readonly unknown[] }) {
  if (values.length === 0) return <span className="text-muted">None</span>;
  const path = Object.hasOwn(pages, name) ? pages[name] : undefined;
  const texts = values
    .slice(0, mostShown)
    .map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  const rest = values.length - texts.length;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text} className="wrap-anywhere">
          {path ? (
            <TextLink href={path(text)} prefetch={false} className="font-mono text-xs">
              {text}
            </TextLink>
          ) : (
            text
          )}
        </li>
      ))}
      {rest > 0 ? (
        <li className="text-muted">and {rest.toLocaleString("en")} more, see the raw JSON</li>
      ) : null}
    </ul>
  );
}
