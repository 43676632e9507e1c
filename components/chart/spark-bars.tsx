type Props = {
  values: readonly number[];
  /** What the bars count over, read out: "1,204 events in the last 24 hours". */
  label: string;
  width?: number;
  height?: number;
};

/** A few numbers as tiny bars, the newest at the right. */
export function SparkBars({ values, label, width = 96, height = 20 }: Props) {
  const top = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  const bar = Math.max(1, step - 1);
  return (
    <svg
      role="img"
      aria-label={label}
      data-tooltip={label}
      width={width}
      height={height}
      className="block shrink-0"
    >
      {values.map((value, index) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / top) * height);
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a bar is its place
            key={index}
            x={index * step}
            y={height - tall}
            width={bar}
            height={tall}
            className={value === 0 ? "fill-strong" : "fill-accent"}
          />
        );
      })}
    </svg>
  );
}
