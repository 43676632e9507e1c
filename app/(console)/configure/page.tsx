import { redirect } from "next/navigation";

export default function ConfigurePage() {
  redirect("/configure/log-sources");
}
