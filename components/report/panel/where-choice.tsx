import { ModelOptions } from "@/components/ui/choice";
import { surfaces } from "@/lib/catalog/surfaces";

/** The surface, as radio buttons that look like chips (the first tap), and an optional model. */
export function WhereChoice({ surface, model }: { surface: string | null; model: string | null }) {
  return (
    <fieldset>
      <legend className="note">Where</legend>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {surfaces
          .filter((one) => one.current)
          .map(({ id, name, short }) => (
            <label key={id} title={name} className="relative">
              <input
                type="radio"
                name="surface"
                value={id}
                required
                defaultChecked={id === surface}
                className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded"
              />
              <span className="chip">{short}</span>
            </label>
          ))}
        <ModelChoice chosen={model} />
      </div>
    </fieldset>
  );
}

function ModelChoice({ chosen }: { chosen: string | null }) {
  return (
    <label className="flex grow basis-full items-center sm:basis-auto gap-2.5 text-label whitespace-nowrap text-soft sm:justify-end">
      Model (optional)
      <select name="model" defaultValue={chosen ?? ""} className="field px-2 text-sm max-sm:grow">
        <option value="">Not sure</option>
        <ModelOptions chosen={chosen} />
      </select>
    </label>
  );
}
