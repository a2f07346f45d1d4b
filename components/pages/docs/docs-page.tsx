import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { CallPart } from "./call-part";
import { ClaudeCodePart, type ClaudeCodeScripts } from "./claude-code-part";
import { FeedsPart } from "./feeds-part";
import { LanguageChoice } from "./language-choice";
import { ObservationPart } from "./observation-part";
import { otherFormats } from "./other-formats";
import { observationCall, programCalls } from "./program-calls";
import { recordCalls } from "./record-calls";
import { reportCalls } from "./report-calls";
import { type LimitShown, RulesPart } from "./rules-part";
import { statusCalls } from "./status-calls";
import { StatuspagePart } from "./statuspage-part";

const parts = [
  ["reports", "Report"],
  ["read", "Read"],
  ["records", "Records"],
  ["programs", "Programs"],
  ["feeds", "Feeds"],
  ["statuspage", "Status page"],
  ["claude-code", "Claude Code"],
  ["others", "Other ways"],
  ["rules", "Limits and caching"],
] as const;

/** How programs report and read: every call to be copied, feeds, Claude Code, and what holds for all. */
export function DocsPage(props: { origin: string; limits: readonly LimitShown[]; files: ClaudeCodeScripts }) {
  const { origin, limits, files } = props;
  const calls = [
    { id: "reports", title: "Report", calls: reportCalls(origin) },
    { id: "read", title: "Read what is now", calls: statusCalls(origin) },
    { id: "records", title: "Records and the stream", calls: recordCalls(origin) },
    { id: "programs", title: "Success as programs see it", calls: programCalls(origin) },
  ];
  return (
    <div className="group/docs">
      <Prose
        title="API and tools"
        lead="JSON in, JSON out, open to any origin, without a key. Reports from programs count like those of people; what a program sends in bulk, with a key, is told apart."
      >
        <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {parts.map(([id, name]) => (
            <a key={id} href={`#${id}`} className="inline-flex min-h-11 items-center worded sm:min-h-9">
              {name}
            </a>
          ))}
          <a href="/docs/webhooks" className="inline-flex min-h-11 items-center worded sm:min-h-9">
            Webhooks
          </a>
          <a href="/api/v1/openapi.json" className="inline-flex min-h-11 items-center worded sm:min-h-9">
            OpenAPI 3.1
          </a>
        </nav>
        <LanguageChoice />
        {calls.map((group) => (
          <Part key={group.id} id={group.id} title={group.title}>
            {group.calls.map((call) => (
              <CallPart key={call.id} call={call} />
            ))}
            {group.id === "programs" ? <ObservationPart {...observationCall(origin)} /> : null}
          </Part>
        ))}
        <FeedsPart />
        <StatuspagePart />
        <ClaudeCodePart origin={origin} files={files} />
        <OthersPart origin={origin} />
        <RulesPart limits={limits} />
      </Prose>
    </div>
  );
}

function OthersPart({ origin }: { origin: string }) {
  return (
    <Part id="others" title="Other ways">
      <dl className="divide-y divide-line border-y border-line">
        {otherFormats(origin).map(({ name, links, says, commands }) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[7rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd>
              <p className="text-soft">{says}</p>
              <p className="flex flex-wrap gap-x-5 font-mono text-label">
                {links.map((link) => (
                  <a
                    key={link.path}
                    href={link.path}
                    className="inline-flex min-h-11 items-center worded sm:min-h-8"
                  >
                    {link.name ?? link.path}
                  </a>
                ))}
              </p>
              {commands ? (
                <div className="py-2" data-call={name} data-language="curl">
                  <CodeSample label="curl" code={commands} />
                </div>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
