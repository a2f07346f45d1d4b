import { CodeSample } from "@/components/ui/code-sample";
import { Part, Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import { CallPart, LanguageChoice, ObservationPart } from "./call-part";
import { ClaudeCodePart, type ClaudeCodeScripts } from "./claude-code-part";
import { FeedsPart } from "./feeds-part";
import { otherFormats } from "./other-formats";
import { observationCall, programCalls } from "./program-calls";
import { recordCalls } from "./record-calls";
import { reportCalls } from "./report-calls";
import { type RateLimit, RulesPart } from "./rules-part";
import { statusCalls } from "./status-calls";
import { StatuspagePart } from "./statuspage-part";

const parts = [
  ["reports", "Report"],
  ["read", "Current status"],
  ["records", "History and stream"],
  ["programs", "Success rates"],
  ["feeds", "Feeds"],
  ["statuspage", "Statuspage format"],
  ["claude-code", "Claude Code"],
  ["others", "Other formats"],
  ["rules", "Limits and caching"],
] as const;

/** The API documentation: every call with samples, feeds, Claude Code, and the rules for all calls. */
export function DocsPage(props: { origin: string; limits: readonly RateLimit[]; files: ClaudeCodeScripts }) {
  const { origin, limits, files } = props;
  const calls = [
    { id: "reports", title: "Report", calls: reportCalls(origin) },
    { id: "read", title: "Current status", calls: statusCalls(origin) },
    { id: "records", title: "History and stream", calls: recordCalls(origin) },
    { id: "programs", title: "Success rates", calls: programCalls(origin) },
  ];
  return (
    <div className="group/docs">
      <Prose
        title="API and tools"
        lead="A JSON API, open to any origin, without a key. Reports from programs count like reports from people. Call statistics need a key, and we show them separately."
      >
        <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {parts.map(([id, name]) => (
            <TextLink key={id} href={`#${id}`} size="tap">
              {name}
            </TextLink>
          ))}
          <TextLink href="/docs/webhooks" size="tap">
            Webhooks
          </TextLink>
          <TextLink href="/api/v1/openapi.json" size="tap">
            OpenAPI 3.1
          </TextLink>
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
    <Part id="others" title="Other formats">
      <dl className="divide-y divide-line border-y border-line">
        {otherFormats(origin).map(({ name, links, summary, commands }) => (
          <div key={name} className="grid gap-x-6 py-2.5 sm:grid-cols-[7rem_1fr]">
            <dt className="font-medium">{name}</dt>
            <dd>
              <p className="text-soft">{summary}</p>
              <p className="flex flex-wrap gap-x-5 font-mono text-label">
                {links.map((link) => (
                  <TextLink key={link.path} href={link.path} size="tap">
                    {link.name ?? link.path}
                  </TextLink>
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
