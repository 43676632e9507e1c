import { SparkBars } from "@/components/chart/spark-bars";
import type { DestinationDto } from "@/lib/destinations/contract";

const number = new Intl.NumberFormat("en-US");

/** "1 alert", "1,204 alerts" */
export function countAlerts(count: number): string {
  return `${number.format(count)} alert${count === 1 ? "" : "s"}`;
}

type Props = {
  destination: Pick<DestinationDto, "deliveredLastDay" | "deliveredPerHour">;
  /** Said behind the number, where no column's head says it. */
  said?: string;
};

/** How much was brought there in the last 24 hours, by the hour. */
export function DestinationVolume({ destination, said }: Props) {
  const { deliveredLastDay, deliveredPerHour } = destination;
  const total = countAlerts(deliveredLastDay);
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SparkBars
        values={deliveredPerHour}
        label={`${total} delivered in the last 24 hours, by the hour`}
      />
      <span className="whitespace-nowrap tabular-nums">
        {total}
        {said ? ` ${said}` : null}
      </span>
    </span>
  );
}
