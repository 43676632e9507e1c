"use client";

import "./globals.css";

type Props = { error: unknown; retry: () => void };

/** Stands in for the whole document, so it leans on as little as possible. */
export default function GlobalError({ retry }: Props) {
  return (
    <html lang="en">
      <title>Margay could not draw this page</title>
      <body>
        <main className="mx-auto grid max-w-100 gap-3 px-4 py-24">
          <h1 className="text-lg font-semibold">Margay could not draw this page</h1>
          <p className="text-muted">
            Something failed on our side. What is stored is not affected. Try again; if it stays,
            look at the log of the web process.
          </p>
          <button
            type="button"
            onClick={retry}
            className="h-8 w-fit rounded-md bg-accent px-3 text-sm font-medium text-accent-fg hover:bg-accent-hover"
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
