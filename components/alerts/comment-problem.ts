const longest = 3000;

/** What is wrong with a comment before it is sent; null when nothing is. */
export function commentProblem(text: string): string | null {
  const { length } = text.trim();
  if (length === 0) return "Write a comment.";
  if (length <= longest) return null;
  return `A comment has at most 3,000 characters; this one has ${length.toLocaleString("en")}.`;
}
