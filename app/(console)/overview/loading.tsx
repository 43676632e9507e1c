import { OverviewSkeleton } from "@/components/overview/overview-screen";
import { PageHeader } from "@/components/ui/page-header";

export default function OverviewLoading() {
  return (
    <div>
      <PageHeader title="Overview" />
      <OverviewSkeleton />
    </div>
  );
}
