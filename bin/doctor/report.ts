import type { Finding } from "./check";

/** The findings as a person reads them: a line each, and below it what to do. */
export function report(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ title }) => title.length));
  const lines = findings.flatMap((finding) => {
    const line = `${finding.status.padEnd(4)}  ${finding.title.padEnd(width)}  ${finding.detail}`;
    return finding.status === "ok"
      ? [line]
      : [line, `${" ".repeat(6 + width)}  → ${finding.remedy}`];
  });
  const count = (status: Finding["status"]) =>
    findings.filter((finding) => finding.status === status).length;
  return [
    ...lines,
    "",
    `${count("ok")} ok, ${count("warn")} to look at, ${count("fail")} to repair.`,
  ].join("\n");
}
