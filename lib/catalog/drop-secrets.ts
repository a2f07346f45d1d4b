import type { Secret } from "./named-value";
import { secrets } from "./secrets";

interface Dropped {
  from: number;
  to: number;
  kind: string;
  instead: string;
}

function find(text: string, { pattern, parts, kind }: Secret): Dropped[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [found] = match;
    const dropped = parts?.(found) ?? [{ from: match.groups?.keep?.length ?? 0, to: found.length }];
    return dropped.map(({ from, to, instead = `[${kind}]` }) => ({
      from: match.index + from,
      to: match.index + to,
      kind,
      instead,
    }));
  });
}

/** One drop over all that overlap, of the kind of the longest; and the kinds of all that lie in no other. */
function merge(drops: Dropped[]): { merged: Dropped[]; kinds: string[] } {
  const merged: Dropped[] = [];
  const kinds = new Set<string>();
  let longest = 0;
  for (const drop of drops.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1);
    const length = drop.to - drop.from;
    if (!last || drop.to > last.to) kinds.add(drop.kind);
    if (!last || drop.from >= last.to) {
      merged.push({ ...drop });
      longest = length;
      continue;
    }
    last.to = Math.max(last.to, drop.to);
    if (length > longest) last.instead = drop.instead;
    longest = Math.max(longest, length);
  }
  return { merged, kinds: [...kinds] };
}

/**
 * The text with a placeholder for each secret, and the kinds that were dropped. Every rule looks at the text as it
 * was given, so that what one of them takes away cannot hide a secret from another.
 */
export function dropSecrets(text: string): { text: string; kinds: string[] } {
  const { merged, kinds } = merge(secrets.flatMap((secret) => find(text, secret)));
  let at = 0;
  let kept = "";
  for (const { from, to, instead } of merged) {
    kept += text.slice(at, from) + instead;
    at = to;
  }
  return { text: kept + text.slice(at), kinds };
}
