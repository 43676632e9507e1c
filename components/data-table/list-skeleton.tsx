import { cn } from "@/components/ui/cn";
import { LoadingNote, Skeleton } from "@/components/ui/skeleton";

type Props = {
  /** For those who hear the page, e.g. "Loading the users". */
  label: string;
  rows: number;
  /** The sizes of the lines of each column's cell, as classes. */
  columns: readonly (readonly string[])[];
  /** The widths of the columns and the height of the rows, as classes. */
  className: string;
};

/** The shape of a LinkTable while it is on its way. */
export function ListSkeleton({ label, rows, columns, className }: Props) {
  return (
    <>
      <LoadingNote>{label}</LoadingNote>
      <div className="h-8 border-b border-line max-lg:hidden" />
      {Array.from({ length: rows }, (_, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- they are all alike
        <div key={row} className={cn("grid gap-x-6 gap-y-2 border-b border-line", className)}>
          {columns.map((lines, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- they never move
            <Cell key={column} lines={lines} />
          ))}
        </div>
      ))}
    </>
  );
}

function Cell({ lines }: { lines: readonly string[] }) {
  const shapes = lines.map((line) => <Skeleton key={line} className={line} />);
  return lines.length === 1 ? shapes : <div className="grid gap-1.5">{shapes}</div>;
}
