export type SignInProblem = { type: string; message: string };

/** What the sign-in page says to somebody who comes back from the provider with one of next-auth's or our codes. */
export function problemOfReturn(code: string | string[] | undefined): SignInProblem | undefined {
  if (code === undefined) return undefined;
  if (code === "forbidden") {
    return {
      type: "You have no account here",
      message:
        "Single sign-on worked, but no account of this Margay has your email address. Ask an admin for one.",
    };
  }
  return {
    type: "Single sign-on did not work",
    message:
      "Nothing was changed. Try again; when it goes on, an admin finds the reason in Margay's log.",
  };
}
