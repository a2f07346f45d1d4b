import { type DecodedText, decodings } from "./decoded-text";
import { namedSecrets } from "./named-secrets";
import type { Dropped, Secret } from "./secret-patterns";
import { secrets } from "./secrets";

function find(text: string, { pattern, parts, kind }: Secret): Dropped[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [found] = match;
    const { keep = "", ahead = "" } = match.groups ?? {};
    const dropped = parts?.(found) ?? [{ from: keep.length, to: found.length + ahead.length }];
    return dropped.map(({ from, to, instead = `[${kind}]` }) => ({
      from: match.index + from,
      to: match.index + to,
      kind,
      instead,
    }));
  });
}

/** All secrets of a decoded text, by their position in the original text. */
function findAll({ text, begins, ends }: DecodedText): Dropped[] {
  const found = [...namedSecrets(text), ...secrets.flatMap((secret) => find(text, secret))];
  return found.map((drop) => ({
    ...drop,
    from: begins[drop.from] ?? drop.from,
    to: ends[drop.to - 1] ?? drop.to,
  }));
}

/** Merges drops that overlap: one drop of the kind of the longest. Also returns the kinds that no other drop contains. */
function merge(drops: Dropped[]): { merged: Dropped[]; kinds: string[] } {
  const merged: Dropped[] = [];
  const kinds = new Set<string>();
  let last: { from: number; to: number; kind: Dropped["kind"]; instead: string } | null = null;
  let longest = 0;
  for (const drop of drops.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const length = drop.to - drop.from;
    if (!last || drop.to > last.to) kinds.add(drop.kind);
    if (!last || drop.from >= last.to) {
      last = { ...drop };
      merged.push(last);
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
 * Replaces each secret with a placeholder, and returns the dropped kinds. Every rule sees the original text and its
 * decodings, so that one rule cannot hide a secret from another.
 */
export function dropSecrets(text: string): { text: string; kinds: string[] } {
  const { merged, kinds } = merge(decodings(text).flatMap(findAll));
  let at = 0;
  let kept = "";
  for (const { from, to, instead } of merged) {
    kept += text.slice(at, from) + instead;
    at = to;
  }
  return { text: kept + text.slice(at), kinds };
}
