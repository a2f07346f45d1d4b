import { type Source, sources } from "./report";

/**
 * A rule of intake. `pause`: we reject reports of a source. `proof`: reports need a proof of work, from one network or
 * from everyone.
 */
export interface IntakeRule {
  id: string;
  kind: "pause" | "proof";
  /** `source:` with a source, `network:` with its pseudonym of today in hexadecimal, or `everyone`. */
  scope: string;
  from: Date;
  /** When it ends automatically. */
  until: Date;
  /** The reason, for people to read. */
  why: string;
  /** Created by the site, not by a moderator. */
  automatic: boolean;
}

export const everyone = "everyone";
export const scopeOfSource = (source: Source): string => `source:${source}`;
export const scopeOfNetwork = (network: string): string => `network:${network}`;

/** The source of a scope. Null if the scope is not a source. */
export const sourceOfScope = (scope: string): Source | null =>
  sources.find((source) => scopeOfSource(source) === scope) ?? null;

/** The pause of a source. Null if it is not paused. */
export const findPause = (rules: readonly IntakeRule[], source: Source): IntakeRule | null =>
  rules.find(({ kind, scope }) => kind === "pause" && scope === scopeOfSource(source)) ?? null;

/** The first of the pauses to end, if all sources are paused. Null if people can report from some source. */
export function pauseOfEveryone(rules: readonly IntakeRule[]): IntakeRule | null {
  const pauses = sources.map((source) => findPause(rules, source));
  const paused = pauses.filter((pause) => pause !== null);
  if (paused.length < sources.length) return null;
  return paused.toSorted((one, other) => one.until.getTime() - other.until.getTime())[0] ?? null;
}

/** The rule that requires a proof of work from everyone. Null if there is none. */
export const demandForEveryone = (rules: readonly IntakeRule[]): IntakeRule | null =>
  rules.find(({ kind, scope }) => kind === "proof" && scope === everyone) ?? null;

/** The rule that requires a proof of work from one of these networks. Null if there is none. */
export function findProofRule(rules: readonly IntakeRule[], networks: readonly string[]): IntakeRule | null {
  const proofs = rules.filter(({ kind }) => kind === "proof");
  const scopes = [everyone, ...networks.map(scopeOfNetwork)];
  return proofs.find(({ scope }) => scopes.includes(scope)) ?? null;
}

/** Whether any rule depends on the network of a report. */
export const needsNetwork = (rules: readonly IntakeRule[]): boolean =>
  rules.some(({ kind, scope }) => kind === "proof" && scope !== everyone);

/** The rules that are in force at a time. */
export const activeAt = (rules: readonly IntakeRule[], now: Date): IntakeRule[] =>
  rules.filter(({ from, until }) => from <= now && now < until);
