import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { safeNextPath } from "@/components/auth/next-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { problemOfReturn } from "@/components/auth/sign-in-problem";
import { SingleSignOn } from "@/components/auth/single-sign-on";
import { hasSingleSignOn, needsSetup } from "@/lib/users/server";
import { getViewer } from "@/lib/users/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Props = {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
};

export default async function SignInPage({ searchParams }: Props) {
  const { next: wanted, error } = await searchParams;
  const next = safeNextPath(wanted);
  if (await getViewer()) redirect(next);
  if (await needsSetup()) redirect("/setup");
  return (
    <SignInForm next={next}>
      {hasSingleSignOn() && <SingleSignOn next={next} problem={problemOfReturn(error)} />}
    </SignInForm>
  );
}
