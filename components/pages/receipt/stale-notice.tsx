import { Button } from "@/components/ui/button";
import { RouteLink } from "@/components/ui/text-link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { At } from "./receipt-words";

/** Whether our data has changed since the receipt, which itself never changes. */
export function StaleNotice({ view }: { view: ReceiptView }) {
  const { today, window, comparedAt } = view;
  if (today.kind === "same")
    return (
      <p role="status" className="mb-7 measure-wide text-sm text-soft">
        Checked again
        {comparedAt ? (
          <>
            {" "}
            at <At at={comparedAt} />
          </>
        ) : null}
        : every figure is still the same.
      </p>
    );
  return (
    <div
      role="status"
      className="mb-7 measure-wide break-inside-avoid rounded border border-l-[3px] border-heat-4 px-3.5 py-3"
    >
      {today.kind === "unknown" ? (
        <p>We could not check right now whether the data has changed.</p>
      ) : (
        <>
          <p className="font-semibold">
            {window.toCome > 0
              ? "This receipt was created before the period ended."
              : "The data has changed since this receipt was made."}
            {comparedAt ? (
              <>
                {" "}
                Differences as of <At at={comparedAt} />:
              </>
            ) : null}
          </p>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {today.differences.map(({ words, path }) => (
              <li key={words}>
                {path === null ? (
                  words
                ) : (
                  <RouteLink prefetch={false} href={path}>
                    {words}
                  </RouteLink>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <UpdateButton view={view} />
    </div>
  );
}

/** Creates an updated receipt for the same period. This one stays. */
export function UpdateButton({ view: { again } }: { view: ReceiptView }) {
  return (
    <form method="post" action="/api/v1/receipt" className="mt-3 print:hidden">
      {again.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">Create updated receipt</Button>
    </form>
  );
}
