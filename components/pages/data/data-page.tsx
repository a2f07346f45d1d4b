import Link from "next/link";
import { CodeSample } from "@/components/ui/code-sample";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { Dataset } from "@/lib/views/dumps/dataset";
import type { DataList } from "@/lib/views/dumps/read";
import { exactUtc } from "@/lib/words/moments";
import { DayFiles } from "./day-files";
import { queries } from "./queries";
import { SchemaTables } from "./schema-tables";

/** The open data: what there is, by day; what each column means; under which licence, and how to check a file. */
export function DataPage(props: {
  list: DataList;
  datasets: readonly Dataset[];
  licence: { name: string; url: string };
  origin: string;
}) {
  const { list, datasets, licence, origin } = props;
  const day = list.days[0]?.day ?? "2026-11-21";
  return (
    <>
      <PageHead
        title="Open data"
        lead="The counts, outages and official incidents of each day that is over, as CSV, JSON Lines and Parquet: free to use, with checksums."
      >
        <p className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {[
            ["#files", "Files"],
            ["#schema", "Columns"],
            ["#check", "Check a file"],
            ["#licence", "Licence"],
            ["/data/schema.json", "Schema as JSON"],
            ["/data/files.json", "List as JSON"],
          ].map(([href, name]) => (
            <a key={href} href={href} className="inline-flex min-h-11 items-center worded sm:min-h-9">
              {name}
            </a>
          ))}
        </p>
      </PageHead>
      <Section
        id="files"
        title="Files"
        note="Days of UTC, newest first; a day is written an hour after it is over"
      >
        <Files list={list} />
      </Section>
      <Section id="schema" title="Columns" note="The same in every form; times are UTC">
        <SchemaTables datasets={datasets} />
      </Section>
      <Section id="check" title="Check a file, and ask it something">
        <div className="max-w-[52rem] space-y-5">
          {queries(origin, day).map(({ label, code }) => (
            <CodeSample key={label} label={label} code={code} />
          ))}
        </div>
      </Section>
      <Section id="licence" title="Licence, and what is not in it">
        <div className="max-w-[44rem] space-y-3 text-pretty">
          <p>
            The data is under{" "}
            <a href={licence.url} className="worded">
              {licence.name}
            </a>
            : it licenses rights in databases as well as in texts, which a software licence does not, and asks
            only that you name the source (“Not Just You”, with a link). Names of incidents are quoted from
            the official page. Unofficial: not affiliated with, endorsed by or run by Anthropic.
          </p>
          <p>
            These are counts of people, not reports: no pseudonym, network, note or pasted error is in them,
            and none can be made from them. A count may be one; it says that somebody reported, never who. By
            the minute there is no model and no symptom.
          </p>
          <p>
            An address with a version is the same bytes for ever. Where the record is changed later, as an
            outage ends, the official page edits a post, or moderation removes reports, another version is
            written beside it; the one before stays, says that it is superseded, and why. An address without
            its version, such as <code className="font-mono text-sm">/data/{day}/counts.parquet</code>, leads
            to the newest. The files of days are kept for ever; of the files of all days the newest seven
            versions.
          </p>
        </div>
      </Section>
    </>
  );
}

function Files({ list: { all, days, next, countedSince } }: { list: DataList }) {
  if (days.length === 0 && !all)
    return (
      <p className="max-w-[44rem] text-soft">
        There are none yet: the first day of counting is not over, or was only just. Its files are written an
        hour after midnight UTC.
      </p>
    );
  return (
    <div className="max-w-[64rem]">
      {all ? <DayFiles line={all} title="All days" /> : null}
      {days.map((line, at) => (
        <DayFiles key={line.day} line={line} title={line.day} open={at === 0} />
      ))}
      {next ? (
        <p className="mt-3">
          <Link
            prefetch={false}
            href={`/data?before=${next}#files`}
            className="inline-flex min-h-11 items-center worded"
          >
            Older days
          </Link>
        </p>
      ) : null}
      {countedSince ? (
        <p className="mt-3 text-label text-soft">
          Counting began at {exactUtc(countedSince)}: what is before that is in no file, as it is not known.
        </p>
      ) : null}
    </div>
  );
}
