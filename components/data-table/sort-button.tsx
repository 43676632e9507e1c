import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";

/** A column whose head sorts the rows. */
export type SortedColumn = {
  title: string;
  /** Null while the rows go by another column. */
  direction: "ascending" | "descending" | null;
  onSort: () => void;
};

const arrows = { ascending: ArrowUp, descending: ArrowDown };

/** A column's head that is pressed to sort; only a name where the heads are not shown. */
export function SortButton({ column: { title, direction, onSort } }: { column: SortedColumn }) {
  const Arrow = direction === null ? ArrowUpDown : arrows[direction];
  return (
    <>
      <span className="lg:hidden">{title}</span>
      <button
        type="button"
        onClick={onSort}
        className="group -mx-1 inline-flex h-6 items-center gap-1 rounded-sm px-1 hover:text-ink max-lg:hidden"
      >
        {title}
        <Arrow
          aria-hidden="true"
          className={
            direction === null
              ? "size-3 opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"
              : "size-3 text-ink"
          }
        />
      </button>
    </>
  );
}
