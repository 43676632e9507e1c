import { TokenListSkeleton } from "@/components/api-tokens/token-list-skeleton";
import { PageBody, PageHeader } from "@/components/ui/page-header";

export default function ApiTokensLoading() {
  return (
    <>
      <PageHeader title="API Tokens" />
      <PageBody width="full">
        <TokenListSkeleton />
      </PageBody>
    </>
  );
}
