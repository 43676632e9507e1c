import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { SetupForm } from "@/components/auth/setup-form";
import { needsSetup } from "@/lib/users/server";

export const metadata: Metadata = { title: "Create the admin account" };

export default async function SetupPage() {
  if (!(await needsSetup())) redirect("/sign-in");
  return <SetupForm />;
}
