import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";

import { getAlert } from "@/lib/alerts/server";
import { pageContext } from "@/lib/http-api/page-context";
import { AppError } from "@/lib/kernel/errors";

/** The alert for its page and the page's title, asked for once; a 404 when there is no such alert. */
export const loadAlert = cache(async (id: string) => {
  const ctx = await pageContext();
  if (!z.uuid().safeParse(id).success) notFound();
  const alert = await getAlert(ctx, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  return { ctx, alert };
});
