/** Says on every page of a demonstration that nothing on it is true. */
export function DemoBanner({ clockSpeed }: { clockSpeed: number }) {
  return (
    <aside
      aria-label="Demonstration"
      className="border-b border-line bg-ink px-4 py-2 text-center text-sm text-paper"
    >
      <strong className="font-semibold">Demonstration.</strong> People, reports and official posts are
      invented
      {clockSpeed > 1 ? `, and time runs ${clockSpeed} times as fast` : ""}. Nothing here is about the real
      Claude.
    </aside>
  );
}
