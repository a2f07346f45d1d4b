/** A text of at most so many UTF-16 units, as the services count them; what is cut off shows as "…". */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1);
  // Half a character would be none.
  return `${kept.replace(/[\uD800-\uDBFF]$/, "")}…`;
}
