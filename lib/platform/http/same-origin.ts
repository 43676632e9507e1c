import { AppError } from "@/lib/kernel/errors";

/** Throws `forbidden` when a browser sends a changing request from another site's page. */
export function requireSameOrigin(request: Request, appUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const known =
    origin === null ||
    origin === new URL(appUrl).origin ||
    (URL.canParse(origin) && new URL(origin).host === host);
  if (known && (site === null || site === "same-origin" || site === "none")) return;
  throw new AppError(
    "forbidden",
    `This request came from another site. Open Margay at ${appUrl} and try again.`,
  );
}
