/** Marks every page of a demo as invented. */
export function DemoBanner({ clockSpeed }: { clockSpeed: number }) {
  return (
    <aside aria-label="Demo" className="border-b border-line bg-ink px-4 py-2 text-center text-sm text-paper">
      <strong className="font-semibold">Demo:</strong> all reports and incidents are invented.
      {clockSpeed > 1 ? ` Time runs ${clockSpeed}× faster.` : ""}
    </aside>
  );
}
