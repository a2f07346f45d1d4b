import { languages } from "./languages";

/** Narrows all samples below it to one language, by style alone; without a choice all are shown. */
export function LanguageChoice() {
  return (
    <fieldset className="mt-6 flex flex-wrap items-center gap-2">
      <legend className="float-left mr-2 text-label text-soft">Show in</legend>
      {[{ id: "all", name: "all" }, ...languages].map(({ id, name }) => (
        <label key={id} className="relative">
          <input
            type="radio"
            name="language"
            id={`language-${id}`}
            defaultChecked={id === "curl"}
            className="peer absolute inset-0 opacity-0"
          />
          <span className="chip">{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
