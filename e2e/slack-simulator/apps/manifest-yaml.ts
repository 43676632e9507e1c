/** Thrown for YAML beyond maps, lists and plain values, naming the line. */
export class YamlError extends Error {}

type Line = { number: number; indent: number; text: string };

/** The YAML that manifests are written in: nested maps, lists of values, quoted, plain or block scalars, comments. */
export const parseYaml = (source: string): unknown => {
  const lines = source
    .split(/\r?\n/)
    .map((text, index) => ({ number: index + 1, indent: text.search(/\S/), text: text.trim() }))
    .filter(({ text }) => text !== "" && !text.startsWith("#") && text !== "---");
  const [value, rest] = block(lines, lines[0]?.indent ?? 0);
  if (rest[0] !== undefined)
    throw complaint(rest[0], "is indented differently from what it belongs to");
  return value;
};

type Parsed = [value: unknown, rest: readonly Line[]];

const block = (lines: readonly Line[], indent: number): Parsed =>
  lines[0]?.text.startsWith("-") ? list(lines, indent) : map(lines, indent);

const map = (lines: readonly Line[], indent: number): Parsed => {
  const entries: [string, unknown][] = [];
  let rest = lines;
  for (let line = rest[0]; line !== undefined && line.indent === indent; line = rest[0]) {
    const found = /^("[^"]*"|'[^']*'|[^:#]+?)\s*:(?:\s+(.*))?$/.exec(line.text);
    if (found === null) throw complaint(line, "is neither a key with a value nor a list item");
    const key = String(scalar(found[1] ?? "", line));
    const inline = withoutComment(found[2] ?? "");
    rest = rest.slice(1);
    if (inline !== "") {
      const more = deeper(rest, indent);
      rest = rest.slice(more.length);
      entries.push([key, longScalar(inline, more, line)]);
      continue;
    }
    const [value, after] = nested(rest, indent);
    entries.push([key, value]);
    rest = after;
  }
  return [Object.fromEntries(entries), rest];
};

// A list may stand at the same depth as the key it belongs to.
const nested = (lines: readonly Line[], indent: number): Parsed => {
  const next = lines[0];
  if (next === undefined) return [null, lines];
  if (next.indent > indent) return block(lines, next.indent);
  return next.indent === indent && next.text.startsWith("-") ? list(lines, indent) : [null, lines];
};

const list = (lines: readonly Line[], indent: number): Parsed => {
  const values: unknown[] = [];
  let rest = lines;
  for (let line = rest[0]; line?.indent === indent && line.text.startsWith("-"); line = rest[0]) {
    values.push(scalar(withoutComment(line.text.slice(1).trim()), line));
    rest = rest.slice(1);
  }
  return [values, rest];
};

const deeper = (lines: readonly Line[], indent: number): readonly Line[] => {
  const end = lines.findIndex((line) => line.indent <= indent);
  return end < 0 ? lines : lines.slice(0, end);
};

// A value goes on in the lines below it: as a block after | or >, or because it was long.
const longScalar = (first: string, more: readonly Line[], line: Line): unknown => {
  const texts = more.map(({ text }) => text);
  if (/^[|>][+-]?$/.test(first)) {
    const end = first.endsWith("-") ? "" : "\n";
    return texts.join(first.startsWith("|") ? "\n" : " ") + end;
  }
  const stray = more.find(({ text }) => !/^["']/.test(first) && /^[\w-]+:(\s|$)/.test(text));
  if (stray !== undefined)
    throw complaint(stray, "is indented differently from what it belongs to");
  return scalar([first, ...texts].join(" "), line);
};

const withoutComment = (text: string): string =>
  (/^(?:"(?:[^"\\]|\\.)*"?|'[^']*'?)/.exec(text)?.[0] ?? text.replace(/(?:^|\s+)#.*$/, "")).trim();

const scalar = (text: string, line: Line): unknown => {
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return JSON.parse(text) as unknown;
  if (/^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (/^\[.*\]$/.test(text))
    return text
      .slice(1, -1)
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean)
      .map((item) => scalar(item, line));
  if (/^[&*|>{!%@`]/.test(text))
    throw complaint(
      line,
      "uses YAML that this simulator does not read; send manifest_json instead",
    );
  if (text === "true" || text === "false") return text === "true";
  if (text === "null" || text === "~" || text === "") return null;
  return /^-?\d+$/.test(text) ? Number(text) : text;
};

const complaint = (line: Line, text: string): YamlError =>
  new YamlError(`Line ${line.number} ${text}.`);
