import { ApiError } from "@/lib/http-client/api-fetch";

export type Problem = { title: string; detail: string };

const ours: Problem = {
  title: "Something in this page went wrong",
  detail: "Reload the page. What is stored is not affected.",
};

/** What the API said about a failed call; `otherwise` where it was not the API that spoke. */
export function problemOf(error: unknown, otherwise: Problem = ours): Problem {
  return error instanceof ApiError ? { title: error.title, detail: error.detail } : otherwise;
}
