/** The state of the receipt form: previous input, and its errors. */
export interface FormShown {
  /** IANA names. */
  zones: readonly string[];
  /** The submitted fields. A field that was sent several times is a list. Empty at first. */
  given: Readonly<Record<string, string | string[]>>;
  /** Errors by field. `message` continues a sentence that starts with the name of the field. Empty at first. */
  faults: readonly { path: string; message: string }[];
  /** Why we created no receipt although the input was valid. */
  told: string | null;
  maxDays: number;
}

/** The first value of a field; undefined if it was not sent. */
export const firstOf = ({ given }: FormShown, name: string): string | undefined =>
  [given[name] ?? []].flat()[0];

/** Every value of a field. */
export const allOf = ({ given }: FormShown, name: string): string[] => [given[name] ?? []].flat();

/** Checkboxes or radio buttons that look like chips: the real inputs are transparent, on top. */
export function Chips(props: {
  kind: "checkbox" | "radio";
  name: string;
  among: readonly { id: string; name: string }[];
  chosen: readonly string[];
}) {
  const { kind, name, among, chosen } = props;
  return (
    <div className="flex flex-wrap gap-1.5">
      {among.map((choice) => (
        <label key={choice.id} className="relative">
          <input
            type={kind}
            name={name}
            value={choice.id}
            defaultChecked={chosen.includes(choice.id)}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded"
          />
          <span className="chip">{choice.name}</span>
        </label>
      ))}
    </div>
  );
}

const windows = [
  { id: "7d", name: "Last 7 days" },
  { id: "30d", name: "Last 30 days" },
  { id: "90d", name: "Last 90 days" },
  { id: "month", name: "This month" },
  { id: "last-month", name: "Last month" },
  { id: "days", name: "Custom dates" },
];

/** The period: a preset, or custom dates with optional times. */
export function WindowFields({ form }: { form: FormShown }) {
  return (
    <fieldset className="group/window">
      <legend className="mb-2 font-medium">Period</legend>
      <Chips kind="radio" name="window" among={windows} chosen={[firstOf(form, "window") ?? "30d"]} />
      <div className="mt-3 hidden flex-wrap gap-x-6 gap-y-3 group-has-[[value=days]:checked]/window:flex">
        <End form={form} name="from" label="From" note="leave blank for the start of the day" />
        <End form={form} name="to" label="To (inclusive)" note="leave blank for the end of the day" />
      </div>
    </fieldset>
  );
}

function End(props: { form: FormShown; name: "from" | "to"; label: string; note: string }) {
  const { form, name, label, note } = props;
  const isInvalid = form.faults.some(({ path }) => path === name);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="block">
        <span className="block note">{label}</span>
        <input
          type="date"
          name={`${name}Day`}
          defaultValue={firstOf(form, `${name}Day`)}
          aria-invalid={isInvalid || undefined}
          min="2020-01-01"
          max="2099-12-31"
          className="field px-2.5"
        />
      </label>
      <label className="block">
        <span className="block note">
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
