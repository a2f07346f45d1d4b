import { Chips } from "./chips";
import { type FormShown, firstOf } from "./form-shown";

const windows = [
  { id: "7d", name: "Last 7 days" },
  { id: "30d", name: "Last 30 days" },
  { id: "90d", name: "Last 90 days" },
  { id: "month", name: "This month" },
  { id: "last-month", name: "Last month" },
  { id: "days", name: "These days" },
];

/** Which time: one of the usual windows, or days and perhaps times of one's own. */
export function WindowFields({ form }: { form: FormShown }) {
  return (
    <fieldset className="group/window">
      <legend className="mb-2 font-medium">Time</legend>
      <Chips kind="radio" name="window" among={windows} chosen={[firstOf(form, "window") ?? "30d"]} />
      <div className="mt-3 hidden flex-wrap gap-x-6 gap-y-3 group-has-[[value=days]:checked]/window:flex">
        <End form={form} name="from" label="From" note="start of the day if left empty" />
        <End form={form} name="to" label="To, inclusive" note="end of the day if left empty" />
      </div>
    </fieldset>
  );
}

function End(props: { form: FormShown; name: "from" | "to"; label: string; note: string }) {
  const { form, name, label, note } = props;
  const isWrong = form.faults.some(({ path }) => path === name);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="block">
        <span className="block text-label text-soft">{label}</span>
        <input
          type="date"
          name={`${name}Day`}
          defaultValue={firstOf(form, `${name}Day`)}
          aria-invalid={isWrong || undefined}
          min="2020-01-01"
          max="2099-12-31"
          className="field px-2.5"
        />
      </label>
      <label className="block">
        <span className="block text-label text-soft">
          {name === "from" ? "at" : "until"} <span className="sr-only">({note})</span>
        </span>
        <input
          type="time"
          name={`${name}Time`}
          defaultValue={firstOf(form, `${name}Time`)}
          title={note}
          className="field px-2.5"
        />
      </label>
    </div>
  );
}
