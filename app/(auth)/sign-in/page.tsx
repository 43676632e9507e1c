import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { safeNextPath } from "@/components/auth/next-path";
import { SignInForm } from "@/components/auth/sign-in-form";
import { needsSetup } from "@/lib/users/server";
import { getViewer } from "@/lib/users/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNextPath((await searchParams).next);
  if (await getViewer()) redirect(next);
  if (await needsSetup()) redirect("/setup");
  return <SignInForm next={next} />;
}
