import { type Source, sources } from "./report";

/**
 * A rule of intake while it is in force. `pause`: reports of a source are not taken; `proof`: a report costs a proof of
 * work, from a network or from everyone.
 */
export interface IntakeRule {
  id: string;
  kind: "pause" | "proof";
  /** `source:` and a source; `network:` and its pseudonym of today in hexadecimal; `everyone`. */
  scope: string;
  from: Date;
  /** When it ends by itself. */
  until: Date;
  /** For people to read. */
  why: string;
  /** Made by the site itself, not by a moderator. */
  automatic: boolean;
}

export const everyone = "everyone";
export const scopeOfSource = (source: Source): string => `source:${source}`;
export const scopeOfNetwork = (network: string): string => `network:${network}`;

/** The source of which a scope speaks; null when it is no source's. */
export const sourceOfScope = (scope: string): Source | null =>
  sources.find((source) => scopeOfSource(source) === scope) ?? null;

/** The pause of a source that is in force, if there is one. */
export const pauseOf = (rules: readonly IntakeRule[], source: Source): IntakeRule | null =>
  rules.find(({ kind, scope }) => kind === "pause" && scope === scopeOfSource(source)) ?? null;

/** The rule by which one of these networks must prove work, if there is one; everyone's comes first. */
export function proofOf(rules: readonly IntakeRule[], networks: readonly string[]): IntakeRule | null {
  const proofs = rules.filter(({ kind }) => kind === "proof");
  const scopes = [everyone, ...networks.map(scopeOfNetwork)];
  return proofs.find(({ scope }) => scopes.includes(scope)) ?? null;
}

/** Whether any rule asks from which network a report comes. */
export const asksForNetwork = (rules: readonly IntakeRule[]): boolean =>
  rules.some(({ kind, scope }) => kind === "proof" && scope !== everyone);

/** Those of the rules that are in force at a time. */
export const inForce = (rules: readonly IntakeRule[], now: Date): IntakeRule[] =>
  rules.filter(({ from, until }) => from <= now && now < until);
