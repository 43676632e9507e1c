import type { LogsUrl } from "./search-params";

type Source = { id: string; logType: string };

/** The one log type that all events of this view have, as far as the filters and the sources tell; null when there may be several. */
export function viewLogType(
  url: Pick<LogsUrl, "logType" | "sourceId">,
  sources: readonly Source[],
): string | null {
  if (url.logType.length > 0) return single(url.logType);
  if (url.sourceId.length === 0) return single(sources.map(({ logType }) => logType));
  const chosen = url.sourceId.map((id) => sources.find((source) => source.id === id)?.logType);
  return chosen.includes(undefined) ? null : single(chosen);
}

function single(values: readonly (string | undefined)[]): string | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}
