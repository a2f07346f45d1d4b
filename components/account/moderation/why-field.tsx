/** Why an act is done: without it nothing is. `id` tells it from the others of the page. */
export function WhyField({ id, note }: { id: string; note?: string }) {
  return (
    <div>
      <label htmlFor={`why-${id}`} className="mb-1 block font-medium">
        Why
      </label>
      <textarea
        id={`why-${id}`}
        name="why"
        required
        minLength={3}
        maxLength={500}
        rows={2}
        aria-describedby={note ? `why-${id}-note` : undefined}
        className="field block w-full px-3 py-2"
      />
      {note ? (
        <p id={`why-${id}-note`} className="mt-1.5 text-label text-soft">
          {note}
        </p>
      ) : null}
    </div>
  );
}
