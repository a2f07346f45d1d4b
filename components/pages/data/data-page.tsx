import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import type { Dataset } from "@/lib/views/dumps/datasets";
import type { DataList } from "@/lib/views/dumps/read";
import { formatExactUtc } from "@/lib/words/time";
import { DayFiles } from "./day-files";
import { SchemaTables } from "./schema-tables";

/** The open data: files by day, the meaning of each column, the license, and how to check a file. */
export function DataPage(props: {
  list: DataList;
  datasets: readonly Dataset[];
  licence: { name: string; url: string };
  origin: string;
  /** The UTC day in the samples if there are no files yet. */
  yesterday: string;
}) {
  const { list, datasets, licence, origin, yesterday } = props;
  const day = list.days[0]?.day ?? yesterday;
  return (
    <>
      <PageHead
        title="Open data"
        lead="Counts, outages and official incidents of each finished day as CSV, JSON Lines and Parquet. Free to use, with checksums."
      >
        <p className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {[
            ["#files", "Files"],
            ["#schema", "Columns"],
            ["#check", "Check and query"],
            ["#licence", "License"],
            ["/data/schema.json", "Schema as JSON"],
            ["/data/files.json", "List as JSON"],
          ].map(([href, name]) => (
            <TextLink key={href} href={href} size="tap">
              {name}
            </TextLink>
          ))}
        </p>
      </PageHead>
      <Section
        id="files"
        title="Files"
        note="UTC days, newest first. We publish a day one hour after it ends."
      >
        <Files list={list} />
      </Section>
      <Section id="schema" title="Columns" note="The same in every format. Times are UTC.">
        <SchemaTables datasets={datasets} />
      </Section>
      <Section id="check" title="Check and query a file">
        <div className="measure-wide space-y-5">
          {queries(origin, day).map(({ label, code }) => (
            <CodeSample key={label} label={label} code={code} />
          ))}
        </div>
      </Section>
      <Section id="licence" title="License and contents">
        <div className="measure space-y-3 text-pretty">
          <p>
            The data is licensed under <TextLink href={licence.url}>{licence.name}</TextLink>. You only need
            to name the source: “Not Just You”, with a link. We chose it because, unlike a software license,
            it covers rights in databases and texts. Incident names are quoted from the official status page.
            This site is unofficial: it is not affiliated with, endorsed by or run by Anthropic.
          </p>
          <p>
            The files contain counts of people, not reports. They contain no pseudonyms, networks, notes or
            pasted errors, and nobody can derive them from the counts. A count of one shows that a person
            reported something, but not who. Counts per minute have no model and no symptom.
          </p>
          <p>
            A URL with a version always returns the same bytes. The record can change later: an outage ends,
            the status page edits a post, or a moderator removes reports. Then we publish a new version. The
            old version stays, marked as superseded with the reason. A URL without a version, such as{" "}
            <code className="font-mono text-sm">/data/{day}/counts.parquet</code>, redirects to the newest
            version. We keep the files of each day permanently, and the newest seven versions of the files
            with all days.
          </p>
        </div>
      </Section>
    </>
  );
}

function Files({ list: { all, days, next, countedSince } }: { list: DataList }) {
  if (days.length === 0 && !all)
    return (
      <p className="measure text-soft">No files yet. We publish the first day one hour after midnight UTC.</p>
    );
  return (
    <div className="max-w-[64rem]">
      {all ? <DayFiles line={all} title="All days" /> : null}
      {days.map((line, at) => (
        <DayFiles key={line.day} line={line} title={line.day} open={at === 0} />
      ))}
      {next ? (
        <p className="mt-3">
          <RouteLink prefetch={false} href={`/data?before=${next}#files`} size="tap">
            Older days
          </RouteLink>
        </p>
      ) : null}
      {countedSince ? (
        <p className="mt-3 note">
          Counting began at {formatExactUtc(countedSince)}. There is no data from before.
        </p>
      ) : null}
    </div>
  );
}

/** Commands that check and query the files of a day. */
export const queries = (origin: string, day: string): { label: string; code: string }[] => [
  {
    label: "Check the files: shell",
    code: `curl -sSLO ${origin}/data/${day}/SHA256SUMS
sed 's/.*  //' SHA256SUMS | while read -r name; do curl -sSLO "${origin}/data/${day}/$name"; done
sha256sum -c SHA256SUMS`,
  },
  {
    label: "People per hour on Claude Code: DuckDB",
    code: `SELECT hour_utc, sum(people_surface) AS people
FROM '${origin}/data/${day}/counts.parquet'
WHERE vote = 'fails' AND surface = 'claude-code'
GROUP BY 1 ORDER BY 1;`,
  },
  {
    label: "Confirmed outages and the status page’s lag: jq",
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
