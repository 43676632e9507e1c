import { ListSkeleton } from "@/components/data-table/list-skeleton";

const columns = [
  ["h-4 w-40", "h-3 w-20"],
  ["h-4 w-24"],
  ["h-4 w-20"],
  ["h-4 w-20 max-lg:hidden"],
  ["h-4 w-20 max-lg:hidden"],
  ["h-4 w-16 max-lg:hidden"],
];

/** The list's shape while it is on its way. */
export function TokenListSkeleton() {
  return (
    <ListSkeleton
      label="Loading API tokens"
      rows={4}
      columns={columns}
      className="grid-cols-2 py-2.5 lg:grid-cols-[3fr_1fr_1fr_1fr_1fr_1fr]"
    />
  );
}
