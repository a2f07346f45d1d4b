import type { AlertMessage } from "./message";

/** The title of several messages told as one. */
export function manyTitle(messages: readonly AlertMessage[]): string {
  const demo = messages.some(({ title }) => title.startsWith("Demonstration: ")) ? "Demonstration: " : "";
  return `${demo}${messages.length} changes, the last: ${messages.at(-1)?.title.replace("Demonstration: ", "") ?? ""}`;
}
