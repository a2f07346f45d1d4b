/** Sorts reports by who sent them: all pseudonyms that are known to be one person's, from one midnight to the next. */
export function byPerson<Report extends { reporter: string; before: string | null }>(
  reports: readonly Report[],
): Report[][] {
  const earlier = new Map<string, string>();
  const root = (name: string): string => {
    const known = earlier.get(name);
    return known === undefined ? name : root(known);
  };
  for (const { reporter, before } of reports) {
    if (before === null || root(before) === root(reporter)) continue;
    earlier.set(root(reporter), root(before));
  }
  const persons = new Map<string, Report[]>();
  for (const report of reports) {
    const name = root(report.reporter);
    const own = persons.get(name);
    if (own) own.push(report);
    else persons.set(name, [report]);
  }
  return [...persons.values()];
}
