/** That a report takes a moment, and why; empty unless it is checked just now. Always there, so that it is heard. */
export const ProvingNotice = ({ proving }: { proving: boolean }) => (
  <div role="status">
    {proving ? (
      <p className="mb-4 rounded border border-line border-l-[3px] px-3.5 py-3 text-sm">
        <strong className="block text-base font-semibold">
          Checking that you are a browser: one moment …
        </strong>
        A flood of reports that look false comes in. Yours is sent when the check is done.
      </p>
    ) : null}
  </div>
);
