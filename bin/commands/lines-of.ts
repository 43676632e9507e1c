/** More than any event, and far from what a text can hold. */
const mostCharacters = 50_000_000;

/**
 * A text in UTF-8, line by line, without a mark of its byte order; null for a line longer than `longest`, of which nothing
 * is kept. A line ends at a line feed only, as JSON may hold whatever else looks like an end; what stops the input is thrown.
 */
export async function* linesOf(
  input: NodeJS.ReadableStream,
  longest = mostCharacters,
): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let line: string | null = "";
  const add = (part: string) => {
    line = line === null || line.length + part.length > longest ? null : line + part;
  };
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const [first = "", ...more] = text.split("\n");
    add(first);
    for (const next of more) {
      yield line;
      line = "";
      add(next);
    }
  }
  yield line;
}
