import Link from "next/link";
import type { ReceiptView } from "@/lib/views/receipts/view";
import { AgainButton } from "./again-button";
import { At } from "./at";

/** Whether today's figures are others than those of the receipt, which stays as it was made. */
export function TodayNotice({ view }: { view: ReceiptView }) {
  const { today, window, reckoned } = view;
  if (today.kind === "same")
    return (
      <p role="status" className="mb-7 max-w-[52rem] text-sm text-soft">
        Reckoned again
        {reckoned ? (
          <>
            {" "}
            at <At at={reckoned} />
          </>
        ) : null}
        , every figure is the same.
      </p>
    );
  return (
    <div
      role="status"
      className="mb-7 max-w-[52rem] break-inside-avoid rounded border border-l-[3px] border-heat-4 px-3.5 py-3"
    >
      {today.kind === "unknown" ? (
        <p>Whether today’s figures are the same could not be reckoned just now.</p>
      ) : (
        <>
          <p className="font-semibold">
            {window.toCome > 0
              ? "This was made before its time was over. "
              : "The record was changed since. "}
            {reckoned ? (
              <>
                At <At at={reckoned} /> the figures are others:
              </>
            ) : null}
          </p>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {today.differences.map(({ words, path }) => (
              <li key={words}>
                {path === null ? (
                  words
                ) : (
                  <Link prefetch={false} href={path} className="worded">
                    {words}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <AgainButton view={view} />
    </div>
  );
}
