/** The page before the first snapshot: for seconds after a start, or while the database is unavailable. */
export function NotReady() {
  return (
    <div className="max-w-[40rem] py-12">
      <meta httpEquiv="refresh" content="3" />
      <h1 className="text-verdict font-[640]">Starting up.</h1>
      <p className="mt-5 text-lead">We are still reading the reports. This page reloads every 3 seconds.</p>
    </div>
  );
}
