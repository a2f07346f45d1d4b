import { Choice } from "@/components/ui/choice/choice";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { IncidentListQuery } from "@/lib/views/record/query";

/** A plain form that narrows the list of incidents: by words of their names, a surface, a model. */
export function IncidentSearch({ asked }: { asked: IncidentListQuery }) {
  return (
    <search className="mt-5">
      <form action="/incidents" className="flex flex-wrap gap-2 text-sm">
        <input
          type="search"
          name="q"
          aria-label="Words of the name"
          placeholder="Words of the name"
          defaultValue={asked.q}
          maxLength={100}
          className="field min-w-0 grow px-3 sm:max-w-[20rem]"
        />
        <Choice label="Surface" name="surface" all="All surfaces" among={surfaces} chosen={asked.surface} />
        <Choice label="Model" name="model" all="All models" among={models} chosen={asked.model} />
        <button type="submit" className="chip font-medium">
          Search
        </button>
      </form>
    </search>
  );
}
