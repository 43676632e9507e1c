import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

import { ApiError } from "@/lib/http-client/api-fetch";

/** Puts each of the server's sentences at its field, and what belongs to none of them above the form. */
export function applyServerErrors<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  error: unknown,
): void {
  if (!(error instanceof ApiError)) {
    form.setError("root", {
      type: "Something in this page went wrong",
      message: "Reload the page and try again. What is stored is not affected.",
    });
    throw error;
  }
  const names = new Set<string>(form.control._names.mount);
  const fields = Object.entries(error.fields);
  for (const [name, message] of fields) {
    if (names.has(name)) form.setError(name as Path<Input>, { type: "server", message });
  }
  if (fields.length === 0 || fields.some(([name]) => !names.has(name))) {
    form.setError("root", { type: error.title, message: error.detail });
  }
}
