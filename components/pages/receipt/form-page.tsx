import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { Chips } from "./chips";
import { allOf, type FormShown, firstOf } from "./form-shown";
import { WindowFields } from "./window-fields";
import { ZoneChoice } from "./zone-choice";

const named = (entries: readonly { id: string; name: string; current: boolean }[], current: boolean) =>
  entries.filter((one) => one.current === current && one.id !== "not-sure");

const fieldWords: Readonly<Record<string, string>> = {
  from: "The start",
  to: "The end",
  zone: "The zone of time",
  surfaces: "The surfaces",
  models: "The models",
};

/** Where a receipt is asked for: which time, by which clocks, of what. A plain form. */
export function ReceiptFormPage({ form }: { form: FormShown }) {
  const older = named(models, false);
  const chosenModels = allOf(form, "model");
  return (
    <>
      <PageHead
        title="A receipt"
        lead="For whoever must account for lost hours: the minutes of outage of a time you choose, by people’s reports and by the official record, side by side, on a page that never changes."
      />
      <Section id="ask" title="What it shall tell" note="Nothing about you is stored">
        <Faults form={form} />
        <form method="post" action="/api/v1/receipt" className="max-w-[52rem] space-y-6">
          <WindowFields form={form} />
          <ZoneChoice zones={form.zones} chosen={firstOf(form, "zone")} />
          <fieldset>
            <legend className="font-medium">Surfaces</legend>
            <p className="mb-2 text-label text-soft">Choose several, or none for all.</p>
            <Chips
              kind="checkbox"
              name="surface"
              among={named(surfaces, true)}
              chosen={allOf(form, "surface")}
            />
          </fieldset>
          <fieldset>
            <legend className="font-medium">Models</legend>
            <p className="mb-2 text-label text-soft">Choose several, or none for all.</p>
            <Chips kind="checkbox" name="model" among={named(models, true)} chosen={chosenModels} />
            <details className="mt-1" open={older.some(({ id }) => chosenModels.includes(id))}>
              <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">
                Older models
              </summary>
              <Chips kind="checkbox" name="model" among={older} chosen={chosenModels} />
            </details>
          </fieldset>
          <button type="submit" className="chip bg-ink px-5 font-medium text-paper">
            Make the receipt
          </button>
        </form>
      </Section>
      <Section id="about" title="What you get">
        <div className="max-w-[44rem] space-y-3 text-pretty">
          <p>
            A page with a link that stays, two CSV files, JSON, and a layout for paper. It lists each outage
            and each official incident with its times and links, how many people reported, who said it first,
            and what is not known: minutes from before this site began to count, or in which the official page
            could not be read, are never shown as zero.
          </p>
          <p>
            What was answered is kept as it was. If the record changes later, the receipt says so and leads to
            a fresh one. It spans at most {form.maxDays} days. It is unofficial: what it is worth to anyone
            else is for them to say.
          </p>
          <p>
            Programs post the same to <code className="font-mono text-sm">/api/v1/receipt</code>, see{" "}
            <a href="/docs#records" className="worded">
              the API
            </a>
            . Every day’s counts are in{" "}
            <a href="/data" className="worded">
              the open data
            </a>
            .
          </p>
        </div>
      </Section>
    </>
  );
}

function Faults({ form }: { form: FormShown }) {
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
    <div role="alert" className="mb-6 max-w-[44rem] rounded border border-l-[3px] border-heat-4 px-3.5 py-3">
      {words.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

const isDayMissing = (form: FormShown, path: string): boolean =>
  (path === "from" || path === "to") && !firstOf(form, `${path}Day`);
