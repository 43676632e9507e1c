import { rangeText, readRange } from "./address-range";
import type { ExceptionKind } from "./exception-contract";

/** What is excepted as it is kept and shown, or a sentence that says why it cannot be. */
export function exceptionValue(
  kind: ExceptionKind,
  entered: string,
): { value: string } | { problem: string } {
  const text = entered.trim();
  if (kind !== "IP") {
    if (/^[#@]?$/.test(text)) return { problem: "Say whom or what the exception is for." };
    return { value: text };
  }
  const range = readRange(text);
  if (!range)
    return {
      problem:
        "This is neither an IP address nor a range of them. Write one like 203.0.113.9, 203.0.113.0/24 or 2001:db8::/32.",
    };
  if (range.bits === 0)
    return { problem: "This range is every address there is. Switch the detection off instead." };
  return { value: rangeText(range) };
}
