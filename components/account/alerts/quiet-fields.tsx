import type { ReactNode } from "react";
import { ZoneChoice } from "@/components/pages/receipt/zone-choice";

/** Quiet hours: from, until, and in which time zone. */
export function QuietFields(props: {
  zones: readonly string[];
  given: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const { zones, given, children } = props;
  const { quietFrom, quietUntil, zone } = given;
  return (
    <details open={quietFrom !== undefined || quietUntil !== undefined}>
      <summary className="inline-flex min-h-11 items-center text-sm worded sm:min-h-8">Quiet hours</summary>
      <fieldset className="mt-1">
        <legend className="mb-1 text-label text-soft">
          We hold messages back until quiet hours end, and combine three or more into one. Webhooks have no
          quiet hours.
        </legend>
        <div className="flex flex-wrap items-end gap-3 text-sm">
          <label className="block">
            <span className="block text-label text-soft">From</span>
            <input type="time" name="quietFrom" defaultValue={quietFrom} className="field px-2.5" />
          </label>
          <label className="block">
            <span className="block text-label text-soft">Until</span>
            <input type="time" name="quietUntil" defaultValue={quietUntil} className="field px-2.5" />
          </label>
          <ZoneChoice zones={zones} chosen={zone} labelClass="text-label text-soft" />
        </div>
        {children}
      </fieldset>
    </details>
  );
}
