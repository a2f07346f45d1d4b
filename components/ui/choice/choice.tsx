/** A choice among the catalog's entries in a plain form; empty means all. "Not sure" is nothing to look for. */
export function Choice(props: {
  label: string;
  name: string;
  all: string;
  among: readonly { id: string; name: string }[];
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
      {props.among
        .filter(({ id }) => id !== "not-sure")
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </select>
  );
}
