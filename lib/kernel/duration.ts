const units = [
  { name: "day", minutes: 1440 },
  { name: "hour", minutes: 60 },
  { name: "minute", minutes: 1 },
] as const;

/** A span in words, in its two largest units: "47 minutes", "2 hours 5 minutes", "3 days"; shorter than a minute is "less than a minute". */
export function spanInWords(milliseconds: number): string {
  let rest = Math.floor(Math.max(0, milliseconds) / 60_000);
  if (rest === 0) return "less than a minute";
  const first = units.findIndex(({ minutes }) => rest >= minutes);
  const words = units.slice(first, first + 2).map(({ name, minutes }) => {
    const count = Math.floor(rest / minutes);
    rest -= count * minutes;
    return count === 0 ? "" : `${count} ${name}${count === 1 ? "" : "s"}`;
  });
  return words.filter(Boolean).join(" ");
}
