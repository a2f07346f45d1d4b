import { isReportable, modelOf, models } from "@/lib/catalog/models";

const known = models.filter(({ id }) => id !== "not-sure");
const current = known.filter((model) => model.current);
const older = known.filter((model) => !model.current && isReportable(model));

/** The models that can be reported, as the options of a list: current ones first. One that is `chosen` is always among them. */
export function ModelOptions({ chosen }: { chosen: string | null }) {
  const offered = [...current, ...older].some(({ id }) => id === chosen);
  const kept = chosen === null || chosen === "not-sure" || offered ? [] : [modelOf(chosen)];
  return (
    <>
      {[...current, ...kept].map(optionOf)}
      <optgroup label="Older models">{older.map(optionOf)}</optgroup>
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => (
  <option key={id} value={id}>
    {name}
  </option>
);
