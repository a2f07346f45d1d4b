import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { allOf, Chips, type FormShown, firstOf, WindowFields } from "./form-fields";
import { TimeZoneChoice } from "./time-zone-choice";

const choicesOf = (entries: readonly { id: string; name: string; current: boolean }[], current: boolean) =>
  entries.filter((one) => one.current === current && one.id !== "not-sure");

const fieldWords: Readonly<Record<string, string>> = {
  from: "The start",
  to: "The end",
  zone: "The time zone",
  surfaces: "The surfaces",
  models: "The models",
};

/** The form for a receipt: period, time zone, surfaces and models. */
export function ReceiptFormPage({ form }: { form: FormShown }) {
  const older = choicesOf(models, false);
  const chosenModels = allOf(form, "model");
  return (
    <>
      <PageHead
        title="Outage receipt"
        lead="Need to explain lost hours? Get the outage minutes of any period, by users and by the official status page, on a permanent page."
      />
      <Section id="ask" title="What to include" note="We store nothing about you">
        <FormErrors form={form} />
        <form method="post" action="/api/v1/receipt" className="measure-wide space-y-6">
          <WindowFields form={form} />
          <TimeZoneChoice zones={form.zones} chosen={firstOf(form, "zone")} />
          <fieldset>
            <legend className="font-medium">Surfaces</legend>
            <p className="mb-2 note">Leave blank for all.</p>
            <Chips
              kind="checkbox"
              name="surface"
              among={choicesOf(surfaces, true)}
              chosen={allOf(form, "surface")}
            />
          </fieldset>
          <fieldset>
            <legend className="font-medium">Models</legend>
            <p className="mb-2 note">Leave blank for all.</p>
            <Chips kind="checkbox" name="model" among={choicesOf(models, true)} chosen={chosenModels} />
            <details className="mt-1" open={older.some(({ id }) => chosenModels.includes(id))}>
              <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
                Older models
              </summary>
              <Chips kind="checkbox" name="model" among={older} chosen={chosenModels} />
            </details>
          </fieldset>
          <button type="submit" className="chip bg-ink px-5 font-medium text-paper">
            Create receipt
          </button>
        </form>
      </Section>
      <Section id="about" title="What you get">
        <div className="measure space-y-3 text-pretty">
          <p>
            You get a page with a permanent link, two CSV files, JSON and a print layout. The page lists each
            outage and each official incident with its times and links, how many people reported it, and who
            was first. It also shows what we don’t know. Minutes before this site started, or minutes when we
            couldn’t read the status page, never count as zero.
          </p>
          <p>
            A receipt never changes. If our data changes later, the receipt shows the differences and offers
            an updated one. It covers at most {form.maxDays} days. It is unofficial, so other people may not
            accept it.
          </p>
          <p>
            Programs can create receipts with <code className="font-mono text-sm">/api/v1/receipt</code>; see{" "}
            <TextLink href="/docs#records">the API documentation</TextLink>. The counts of each day are in{" "}
            <TextLink href="/data">the open data</TextLink>.
          </p>
        </div>
      </Section>
    </>
  );
}

function FormErrors({ form }: { form: FormShown }) {
  const { faults, told } = form;
  const words = [
    ...(told === null ? [] : [told]),
    ...faults.map(({ path, message }) =>
      isDayMissing(form, path)
        ? `Choose the ${path === "from" ? "first" : "last"} day.`
        : `${fieldWords[path.split(".")[0] ?? ""] ?? "The form"} ${message}.`,
    ),
  ];
  if (words.length === 0) return null;
  return (
    <div role="alert" className="mb-6 measure rounded border border-l-[3px] border-heat-4 px-3.5 py-3">
      {words.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

const isDayMissing = (form: FormShown, path: string): boolean =>
  (path === "from" || path === "to") && !firstOf(form, `${path}Day`);
