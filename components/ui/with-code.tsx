/** A text in which what stands between backticks is code. */
export function WithCode({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a part is its place
      <code key={index} className="text-sm wrap-anywhere">
        {part}
      </code>
    ),
  );
}
