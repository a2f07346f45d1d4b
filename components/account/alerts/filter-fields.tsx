import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";

/** A checkbox or radio button with its label. On a phone it is as high as a thumb. */
export const checkboxClass = "flex min-h-11 items-center gap-2.5 text-sm has-disabled:text-soft sm:min-h-9";

/** The surfaces and models that an alert is about. */
export function FilterFields({ given }: { given: Readonly<Record<string, string>> }) {
  return (
    <div className="space-y-3">
      <Boxes name="surface" title="Surfaces" options={surfaces} ticked={given.surface} />
      <Boxes name="model" title="Models" options={models} ticked={given.model} />
    </div>
  );
}

function Boxes(props: {
  name: string;
  title: string;
  options: readonly { id: string; name: string; current: boolean }[];
  ticked: string | undefined;
}) {
  const { name, title, options, ticked } = props;
  const chosen = ticked?.split(",") ?? [];
  return (
    <fieldset>
      <legend className="note">{title}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {options
          .filter(({ id, current }) => current && id !== "not-sure")
          .map((one) => (
            <label key={one.id} className={checkboxClass}>
              <input
                type="checkbox"
                name={name}
                value={one.id}
                defaultChecked={chosen.includes(one.id)}
                className="size-4 shrink-0"
              />
              {one.name}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
