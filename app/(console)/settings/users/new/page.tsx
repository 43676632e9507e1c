import type { Metadata } from "next";

import { AddUser } from "@/components/users/add-user";
import { NotAllowed } from "@/components/settings/not-allowed";
import { pageContext } from "@/lib/http-api/page-context";
import { can } from "@/lib/kernel/permission";
import { hasSingleSignOn } from "@/lib/users/server";

export const metadata: Metadata = { title: "Add user" };

export default async function AddUserPage() {
  const { actor } = await pageContext();
  if (!can(actor, "UserModify")) return <NotAllowed needs="UserModify" />;
  return <AddUser singleSignOn={hasSingleSignOn()} />;
}
