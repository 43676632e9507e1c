import { styles } from "./styles";

/** HTML that is safe to put into HTML; made by `html` only. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** Markup with every value escaped, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings
    .map((text, index) => text + (index < parts.length ? render(parts[index]) : ""))
    .join(""),
});

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escape(String(part));
  if (Array.isArray(part)) return part.map(render).join("");
  return (part as Html).html;
};

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => entities[char] ?? char);

type Layout = { title: string; body: Html; narrow?: boolean };

/** A whole page in the simulator's own look. */
export const document = ({ title, body, narrow = false }: Layout): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Simulated Slack</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ html: styles }}
        </style>
      </head>
      <body>
        <header class="bar">
          <span class="mark" aria-hidden="true"></span>
          <strong>Simulated Slack</strong>
          <nav>
            <a href="/client">Channels</a>
            <a href="/apps">Apps</a>
            <a href="/control">Control</a>
          </nav>
        </header>
        <main class="${narrow ? "narrow" : ""}">${body}</main>
      </body>
    </html>`.html;

/** A page that says one thing. */
export const messagePage = (title: string, text: string, code?: string): string =>
  document({
    title,
    narrow: true,
    body: html`<div class="card">
      <h1>${title}</h1>
      <p>${text}</p>
      ${code !== undefined && html`<p class="quiet">Error: <code>${code}</code></p>`}
    </div>`,
  });
