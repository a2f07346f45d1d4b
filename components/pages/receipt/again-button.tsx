import type { ReceiptView } from "@/lib/views/receipts/view";

/** Asks the same again: it leads to a fresh receipt, and this one stays. */
export function AgainButton({ view: { again } }: { view: ReceiptView }) {
  return (
    <form method="post" action="/api/v1/receipt" className="mt-3 print:hidden">
      {again.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="chip font-medium">
        Make a fresh receipt
      </button>
    </form>
  );
}
