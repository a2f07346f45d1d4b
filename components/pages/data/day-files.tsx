import type { DayLine, VersionLine } from "@/lib/views/dumps/read";
import { formatNumber } from "@/lib/words/numbers";
import { formatExactUtc } from "@/lib/words/time";

/** The files of a day: the newest versions, and superseded ones with the reason. */
export function DayFiles({ line, title, open = false }: { line: DayLine; title: string; open?: boolean }) {
  const newest = line.versions.filter(({ superseded }) => superseded === null);
  const older = line.versions.length - newest.length;
  const bytes = newest.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const rows = newest.map(({ dataset, rows: count }) => `${dataset} ${formatNumber(count)}`);
  return (
    <details id={`day-${line.day}`} open={open} className="border-t border-line last:border-b">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-5 py-1.5">
        <span className="font-mono font-medium worded">{title}</span>
        <span className="note">
          Rows: {rows.join(" · ")} · {formatSize(bytes)}
          {older > 0 ? " · corrected" : ""}
        </span>
      </summary>
      <div className="pb-4">
        {line.versions.map((version) => (
          <VersionFiles key={`${version.dataset} ${version.version}`} version={version} />
        ))}
        <p className="mt-2 text-label">
          <a href={`/data/${line.day}/SHA256SUMS`} className="inline-flex min-h-8 items-center worded">
            Download SHA256SUMS of the newest files
          </a>
        </p>
      </div>
    </details>
  );
}

function VersionFiles({ version: { dataset, version, files, superseded, made } }: { version: VersionLine }) {
  return (
    <div className={`py-1.5 ${superseded ? "text-soft" : ""}`}>
      <p className="text-label">
        <b className="font-medium">{dataset}</b>, version {version}, created{" "}
        <time dateTime={made}>{formatExactUtc(made)}</time>
        {superseded ? (
          <>
            . <b className="font-medium">Superseded</b> by version {superseded.by} at{" "}
            <time dateTime={superseded.at}>{formatExactUtc(superseded.at)}</time>: {superseded.why}
          </>
        ) : null}
      </p>
      <ul>
        {files.map(({ name, path, size, sha256 }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-4 font-mono text-[0.75rem] leading-5">
            <a href={path} className="inline-flex min-h-8 items-center worded [overflow-wrap:anywhere]">
              {name}
            </a>
            <span className="text-soft">{formatSize(size)}</span>
            <span className="text-soft [overflow-wrap:anywhere]">{sha256}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "312 B", "4.2 kB", "1.3 MB" */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
