const words = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** "Fri 20 Nov", a day of UTC (YYYY-MM-DD). */
export function DayHeading({ day }: { day: string }) {
  return (
    <h3 className="font-mono font-normal text-label text-soft leading-6">
      <time dateTime={day} title={`${day}, UTC`}>
        {words.format(new Date(`${day}T12:00:00Z`)).replace(",", "")}
      </time>
    </h3>
  );
}
