/** What can be typed to check a day's files and to ask them something. */
export const queries = (origin: string, day: string): { label: string; code: string }[] => [
  {
    label: "Check: shell",
    code: `curl -sSLO ${origin}/data/${day}/SHA256SUMS
sed 's/.*  //' SHA256SUMS | while read -r name; do curl -sSLO "${origin}/data/${day}/$name"; done
sha256sum -c SHA256SUMS`,
  },
  {
    label: "People by hour on Claude Code: DuckDB",
    code: `SELECT hour_utc, sum(people_surface) AS people
FROM '${origin}/data/${day}/counts.parquet'
WHERE vote = 'fails' AND surface = 'claude-code'
GROUP BY 1 ORDER BY 1;`,
  },
  {
    label: "Confirmed outages and how late the official page was: jq",
    code: `curl -sSL ${origin}/data/all/outages.jsonl.gz | gunzip |
  jq -r 'select(.tier == "confirmed" and .withdrawn_utc == null and .merged_into == null)
    | [.alarm_utc, .name, .people, .lag_posted] | @tsv'`,
  },
  {
    label: "Symptoms of a day: Python",
    code: `import collections, csv, gzip, io, urllib.request

with urllib.request.urlopen("${origin}/data/${day}/counts.csv.gz") as file:
    rows = csv.DictReader(io.TextIOWrapper(gzip.GzipFile(fileobj=file), encoding="utf-8"))
    people = collections.Counter()
    for row in rows:
        if row["vote"] == "fails":
            people[row["symptom"]] += int(row["people_everything"])
print(people.most_common())`,
  },
];
