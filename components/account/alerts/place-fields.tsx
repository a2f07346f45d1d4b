import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { boxClass } from "./box-class";

/** Which surfaces and models an alert is about: as many as are ticked, or all of them. */
export function PlaceFields({ given }: { given: Readonly<Record<string, string>> }) {
  return (
    <div className="space-y-3">
      <Boxes name="surface" title="Surfaces" among={surfaces} ticked={given.surface} />
      <Boxes name="model" title="Models" among={models} ticked={given.model} />
    </div>
  );
}

function Boxes(props: {
  name: string;
  title: string;
  among: readonly { id: string; name: string; current: boolean }[];
  ticked: string | undefined;
}) {
  const { name, title, among, ticked } = props;
  const chosen = ticked?.split(",") ?? [];
  return (
    <fieldset>
      <legend className="text-label text-soft">{title}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-4">
        {among
          .filter(({ id, current }) => current && id !== "not-sure")
          .map((one) => (
            <label key={one.id} className={boxClass}>
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
