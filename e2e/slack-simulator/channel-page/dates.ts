type Style = Intl.DateTimeFormatOptions;

const styles: Record<string, Style> = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** A moment by one of Slack's date tokens ("date_short_pretty"), by the reader's clock; undefined for an unknown one. */
const byToken = (
  token: string,
  ms: number,
  nowMs: number,
  timeZone: string,
): string | undefined => {
  const style = styles[token.replace(/_pretty$/, "")];
  if (style === undefined) return undefined;
  const written = write(ms, style, timeZone);
  if (!token.endsWith("_pretty")) return written;
  const day = (moment: number) => write(moment, styles["date_num"] ?? {}, timeZone);
  if (day(ms) === day(nowMs)) return "today";
  return day(ms) === day(nowMs - 86_400_000) ? "yesterday" : written;
};

/** Fills the tokens of `<!date^…>`; undefined when one is unknown, so that the fallback is shown. */
export const fillDate = (
  format: string,
  ms: number,
  nowMs: number,
  timeZone: string,
): string | undefined => {
  let unknown = false;
  const filled = format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    const text = byToken(token, ms, nowMs, timeZone);
    unknown ||= text === undefined;
    return text ?? whole;
  });
  return unknown ? undefined : filled.charAt(0).toUpperCase() + filled.slice(1);
};

export const clockTime = (ts: string, timeZone: string): string =>
  write(Number(ts) * 1000, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone);

export const dayName = (ts: string, timeZone: string): string =>
  write(Number(ts) * 1000, { weekday: "long", day: "numeric", month: "long" }, timeZone);

const write = (ms: number, style: Style, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { ...style, timeZone }).format(ms);
