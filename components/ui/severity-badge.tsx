import { cn } from "./cn";

export type Severity = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW" | "INFO";

const looks = {
  CRITICAL: { word: "Critical", color: "text-critical", bars: 4 },
  HIGH: { word: "High", color: "text-high", bars: 3 },
  MEDIUM: { word: "Medium", color: "text-medium", bars: 2 },
  LOW: { word: "Low", color: "text-low", bars: 1 },
  INFO: { word: "Info", color: "text-info", bars: 0 },
} satisfies Record<Severity, { word: string; color: string; bars: number }>;

/** Colour, word and shape: one more bar a step. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { word, color, bars } = looks[severity];
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap text-sm font-medium", color)}>
      <svg aria-hidden="true" viewBox="0 0 14 12" className="h-3 w-3.5" fill="currentColor">
        {[0, 1, 2, 3].map((bar) => (
          <rect key={bar} x={bar * 3.6} y={9 - bar * 3} width={2.6} height={3 + bar * 3} rx={0.6} opacity={bar < bars ? 1 : 0.25} />
        ))}
      </svg>
      {word}
    </span>
  );
}
