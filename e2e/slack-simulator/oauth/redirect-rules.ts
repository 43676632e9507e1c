import type { App } from "../apps/app";

/** The address to send the person back to, or undefined when Slack would refuse it. */
export const chooseRedirect = (app: App, requested: string | null): string | undefined => {
  const [first] = app.redirectUrls;
  if (first === undefined) return undefined;
  if (requested === null)
    return app.redirectUrls.length === 1 && isAcceptable(first) ? first : undefined;
  const allowed = app.redirectUrls.some((configured) => isWithin(requested, configured));
  return allowed && isAcceptable(requested) ? requested : undefined;
};

// Slack wants HTTPS. Plain HTTP to this machine passes too, or nobody could try the console without a certificate.
const isAcceptable = (text: string): boolean => {
  const url = parse(text);
  if (url === undefined || text.includes("#")) return false;
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && loopback);
};

const isWithin = (requested: string, configured: string): boolean => {
  const [inner, outer] = [parse(requested), parse(configured)];
  if (inner === undefined || outer === undefined || inner.origin !== outer.origin) return false;
  const base = outer.pathname.replace(/\/$/, "");
  return inner.pathname === outer.pathname || inner.pathname.startsWith(`${base}/`);
};

const parse = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);
