import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";

/** Where it happened: real radio buttons that look like chips. The first tap. */
export function WhereChoice({ chosen }: { chosen: string | null }) {
  return (
    <fieldset>
      <legend className="text-label text-soft">Where</legend>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {surfaces
          .filter((surface) => surface.current)
          .map(({ id, name, short }) => (
            <label key={id} className="relative">
              <input
                type="radio"
                name="surface"
                value={id}
                required
                defaultChecked={id === chosen}
                aria-label={name}
                className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded"
              />
              <span className="chip">{short}</span>
            </label>
          ))}
      </div>
    </fieldset>
  );
}

/** Which model it was, for those who know. */
export function ModelChoice({ chosen }: { chosen: string | null }) {
  return (
    <label className="mt-3 flex items-center gap-2.5 text-label text-soft">
      Model, if you know it
      <select name="model" defaultValue={chosen ?? ""} className="field min-w-36 px-2 text-sm">
        <option value="">Not sure</option>
        {models
          .filter((model) => model.current && model.id !== "not-sure")
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
