import { everyone, type IntakeRule, sourceOfScope } from "@/lib/crowd/reports/intake-rule";
import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { sources } from "@/lib/crowd/reports/report";

/** A rule of intake that is in force. Times are ISO 8601. */
export interface RuleShown extends Pick<IntakeRule, "id" | "kind" | "why" | "automatic"> {
  /** A source, `everyone`, or null for a network, whose pseudonym stands in `network`. */
  whom: string | null;
  network: string | null;
  from: string;
  until: string;
}

/** The rules of intake that are in force, what can be paused, and the network that a query names. */
export async function readIntake(query: Readonly<Record<string, string>>, now: Date) {
  const rules = await intakeRules(now);
  return {
    rules: rules.map(({ id, kind, why, automatic, scope, from, until }): RuleShown => {
      const whom = scope === everyone ? everyone : sourceOfScope(scope);
      return {
        ...{ id, kind, why, automatic, whom },
        network: whom === null ? scope.slice(scope.indexOf(":") + 1) : null,
        from: from.toISOString(),
        until: until.toISOString(),
      };
    }),
    sources,
    network: /^[0-9a-f]{32}$/.test(query.network ?? "") ? (query.network ?? "") : "",
  };
}
