import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import type { RetentionTable } from "@/lib/privacy/retention-table";
import { CellHeads, Fact, RetentionRow } from "./retention-table";

interface Props {
  groups: readonly { id: string; title: string; lead: string; tables: readonly RetentionTable[] }[];
  elsewhere: readonly { where: string; what: string; howLong: string }[];
  /** How often we delete expired data. */
  forgetEveryMinutes: number;
}

/** What we store, in which form, for how long, who can see it, and how it is deleted. */
export function PrivacyPage({ groups, elsewhere, forgetEveryMinutes }: Props) {
  return (
    <>
      <PageHead
        title="Privacy"
        lead="We store no IP addresses, set no cookies unless you sign in, and use no trackers or third-party requests. This page lists every table of our database. An automated test checks that it is complete."
      >
        <p className="mt-4 measure text-label text-pretty text-soft">
          We delete expired data every {forgetEveryMinutes} minutes, so it can stay that much longer than the
          retention says. If the server was stopped, we delete expired data when it starts again.
        </p>
        <p className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {[
            ...groups,
            { id: "elsewhere", title: "Outside the database" },
            { id: "you", title: "Your rights" },
          ].map(({ id, title }) => (
            <TextLink key={id} href={`#${id}`} size="tap">
              {title}
            </TextLink>
          ))}
        </p>
      </PageHead>
      {groups.map(({ id, title, lead, tables }) => (
        <Section key={id} id={id} title={title}>
          <p className="mb-4 measure text-pretty">{lead}</p>
          <table className="w-full text-label max-md:block">
            <caption className="sr-only">{title}: what we store</caption>
            <CellHeads names={["Data and purpose", "Retention", "Access", "Deletion"]} />
            <tbody className="max-md:block">
              {tables.map((table) => (
                <RetentionRow key={table.table} entry={table} />
              ))}
            </tbody>
          </table>
        </Section>
      ))}
      <Section id="elsewhere" title="Outside the database">
        <table className="w-full text-label max-md:block">
          <caption className="sr-only">What we store outside the database</caption>
          <CellHeads names={["Where", "Data", "Retention"]} />
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
                <Fact name="Retention">{howLong}</Fact>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="you" title="Your rights">
        <div className="measure space-y-3 text-pretty">
          <p>
            If you have an account, you can download a copy of everything that we store about you, and delete
            it, on your <TextLink href="/account">account page</TextLink>. If you get alerts without an
            account, each alert has a link that stops them.
          </p>
          <p>
            Once we have deleted the key of a day, nobody can link a report to its sender, not even us. So we
            can’t give you a copy of your reports. We delete them when their retention ends. If you want a
            note deleted sooner, ask the operator of this site. To see how we count people, read{" "}
            <RouteLink prefetch={false} href="/method">
              How we detect outages
            </RouteLink>
            .
          </p>
        </div>
      </Section>
    </>
  );
}
