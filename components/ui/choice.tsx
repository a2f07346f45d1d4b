import { isReportable, modelOf, models } from "@/lib/catalog/models";

/** A select of catalog entries in a plain form; empty means all. It leaves out "Not sure". */
export function Choice(props: {
  label: string;
  name: string;
  all: string;
  entries: readonly { id: string; name: string }[];
  chosen: string | null;
}) {
  return (
    <select
      aria-label={props.label}
      name={props.name}
      defaultValue={props.chosen ?? ""}
      className="field px-2.5"
    >
      <option value="">{props.all}</option>
      {props.entries
        .filter(({ id }) => id !== "not-sure")
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
}

const known = models.filter(({ id }) => id !== "not-sure");
const current = known.filter((model) => model.current);
const older = known.filter((model) => !model.current && isReportable(model));

/** The reportable models as options, current ones first. The chosen model is always included. */
export function ModelOptions({ chosen }: { chosen: string | null }) {
  const isListed = [...current, ...older].some(({ id }) => id === chosen);
  const extra = chosen === null || chosen === "not-sure" || isListed ? [] : [modelOf(chosen)];
  return (
    <>
      {[...current, ...extra].map(optionOf)}
      <optgroup label="Older models">{older.map(optionOf)}</optgroup>
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => (
  <option key={id} value={id}>
    {name}
  </option>
);
