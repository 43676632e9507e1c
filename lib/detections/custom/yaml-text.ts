import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from "yaml";

/** What is wrong in a text, and in which line of it, the first being 1; null: with the whole. */
export type YamlProblem = { line: number | null; message: string };

type YamlText =
  | {
      value: unknown;
      /** In which line the nearest part of a path stands that is there. */
      lineOf: (path: readonly (string | number)[]) => number | null;
    }
  | { problems: YamlProblem[] };

/** Anchors and aliases of one text; with each, the library looks through all the others. */
const mostAnchors = 100;

const tooManyAnchors: YamlProblem = {
  line: null,
  message: "Anchors and aliases (&, *) are too many, or multiply too much. Write it out.",
};

/** Where in the text the nearest part of a path starts that is there. */
function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const name = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(name))
      : undefined;
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

type Fault = { offset: number; message: string };

function toFault({ code, message, pos }: Document["errors"][number]): Fault {
  const known: Partial<Record<typeof code, string>> = {
    NON_STRING_KEY: "What stands before the colon must be a plain name.",
    MULTIPLE_DOCS: "This text holds more than one rule. Import them one by one.",
    RESOURCE_EXHAUSTION: "This nests too deep.",
  };
  const said = /call stack/.test(message) ? known.RESOURCE_EXHAUSTION : known[code];
  return { offset: pos[0], message: said ?? `${message}.` };
}

/** Names that stand twice in one map, of which YAML would silently take the last; and aliases of what is not there. */
function faultsOf(document: Document): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const message = `*${alias.source} stands for nothing: no &${alias.source} is before it.`;
      faults.push({ offset: alias.range?.[0] ?? 0, message });
    },
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const name = String(key.value);
        if (seen.has(name))
          faults.push({ offset: key.range[0], message: `${name} stands twice here.` });
        seen.add(name);
      }
    },
  });
  return faults;
}

function hasManyAnchors(text: string): boolean {
  let anchors = 0;
  // A value never begins with either sign: it is in quotes then, or indented.
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith("&") || token.startsWith("*")) anchors += 1;
    if (anchors > mostAnchors) return true;
  }
  return false;
}

/** Reads YAML that holds what JSON can, whatever else it holds being a problem; a text of some bytes never takes long. */
export function readYamlText(text: string): YamlText {
  if (hasManyAnchors(text)) return { problems: [tooManyAnchors] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: "error",
    // What JSON can say, whatever version the text names: no dates, sets or bytes.
    schema: "core",
    resolveKnownTags: false,
    // Keys that are maps themselves make a text of some bytes take for ever.
    stringKeys: true,
    // The library compares each key with each other one.
    uniqueKeys: false,
  });
  const lineAt = (offset: number | null) => (offset === null ? null : lines.linePos(offset).line);
  const { errors } = document;
  const wrong = errors.length > 0 ? errors.map(toFault) : faultsOf(document);
  if (wrong.length > 0)
    return { problems: wrong.map(({ offset, message }) => ({ line: lineAt(offset), message })) };
  try {
    // Aliases that multiply are how a small text becomes a large one.
    const value: unknown = document.toJS({ maxAliasCount: mostAnchors });
    return { value, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch {
    return { problems: [tooManyAnchors] };
  }
}
