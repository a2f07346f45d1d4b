/** The page before the first snapshot was made: seconds after a start, or while the database cannot be read. */
export function NotReady() {
  return (
    <div className="max-w-[40rem] py-12">
      <meta httpEquiv="refresh" content="3" />
      <h1 className="text-verdict font-[640]">We cannot tell yet.</h1>
      <p className="mt-5 text-lead">
        This site has just started and has not counted its reports. The page looks again every three seconds.
      </p>
    </div>
  );
}
