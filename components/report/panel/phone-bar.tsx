import Link from "next/link";

/** Two buttons that stay under the thumb on a phone; `form` is the id of the report's form. */
export function PhoneBar({ form, onFail }: { form: string; onFail: () => void }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-2 gap-2 border-t border-line bg-paper px-[1.125rem] pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] md:hidden">
      <Link
        prefetch={false}
        href="#report"
        onClick={onFail}
        className="flex min-h-12 items-center justify-center rounded-lg border border-ink bg-ink font-semibold text-paper"
      >
        It fails for me
      </Link>
      <button
        type="submit"
        form={form}
        name="works"
        value="true"
        className="min-h-12 rounded-lg border border-ink font-semibold"
      >
        Works for me
      </button>
    </div>
  );
}
