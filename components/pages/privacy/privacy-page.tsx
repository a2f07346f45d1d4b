import Link from "next/link";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { KeptRow } from "./kept-row";
import { CellHeads, Fact } from "./kept-table-parts";
import type { TableWords } from "./table-words";

interface Props {
  groups: readonly { id: string; title: string; lead: string; tables: readonly TableWords[] }[];
  elsewhere: readonly { where: string; what: string; howLong: string }[];
  /** How often it is looked for what has been kept long enough. */
  forgetEveryMinutes: number;
}

/** Exactly what is kept, in which form, for how long, who sees it, and how it is deleted. */
export function PrivacyPage({ groups, elsewhere, forgetEveryMinutes }: Props) {
  return (
    <>
      <PageHead
        title="What is kept"
        lead="No address, no cookie unless you sign in, no trackers, no requests to others. The rest stands here, table by table, as the database has it: a test fails when it holds a column that this page does not tell of."
      >
        <p className="mt-4 max-w-[44rem] text-label text-pretty text-soft">
          What is deleted by itself is looked for every {forgetEveryMinutes} minutes while the server runs,
          and so may stand for so much longer than its time; after a standstill it goes at once.
        </p>
        <p className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {[
            ...groups,
            { id: "elsewhere", title: "Outside the database" },
            { id: "you", title: "Your rights" },
          ].map(({ id, title }) => (
            <a key={id} href={`#${id}`} className="inline-flex min-h-11 items-center worded sm:min-h-8">
              {title}
            </a>
          ))}
        </p>
      </PageHead>
      {groups.map(({ id, title, lead, tables }) => (
        <Section key={id} id={id} title={title}>
          <p className="mb-4 max-w-[44rem] text-pretty">{lead}</p>
          <table className="w-full text-label max-md:block">
            <caption className="sr-only">{title}: what is kept</caption>
            <CellHeads names={["What, and why", "How long", "Who sees it", "How it is deleted"]} />
            <tbody className="max-md:block">
              {tables.map((one) => (
                <KeptRow key={one.table} of={one} />
              ))}
            </tbody>
          </table>
        </Section>
      ))}
      <Section id="elsewhere" title="Outside the database">
        <table className="w-full text-label max-md:block">
          <caption className="sr-only">What is kept outside the database</caption>
          <CellHeads names={["Where", "What", "How long"]} />
          <tbody className="max-md:block">
            {elsewhere.map(({ where, what, howLong }) => (
              <tr key={where} className="border-b border-line align-top max-md:block max-md:py-2.5">
                <th
                  scope="row"
                  className="py-2 pr-6 text-left font-medium max-md:block max-md:py-0 md:w-[24%]"
                >
                  {where}
                </th>
                <td className="py-2 pr-6 text-pretty max-md:block max-md:py-0">{what}</td>
                <Fact name="How long">{howLong}</Fact>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="you" title="Your rights">
        <div className="max-w-[44rem] space-y-3 text-pretty">
          <p>
            Whoever signed in takes a copy of everything that is stored, and deletes it, on the{" "}
            <a href="/account" className="worded">
              account’s page
            </a>
            . Alerts without an account are stopped by the link in each of them.
          </p>
          <p>
            A report cannot be found by who sent it, not by us either, once the day’s key is deleted: so there
            is nothing to hand out, and it goes after its time. A word in a note that should go sooner: tell
            whoever runs this copy. How people are counted stands on{" "}
            <Link prefetch={false} href="/method" className="worded">
              the page on method
            </Link>
            .
          </p>
        </div>
      </Section>
    </>
  );
}
