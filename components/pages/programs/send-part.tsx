import { CodeSample } from "@/components/ui/code-sample";
import { Section } from "@/components/ui/section";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { curlSample, pythonHandler, pythonSample, typescriptHandler, typescriptSample } from "./send-samples";

/** How a program comes to send what it sees: a key, a few lines, and what is done with it. */
export function SendPart({ origin, rules }: { origin: string; rules: ProgramsPage["rules"] }) {
  return (
    <Section id="send" title="Send it from your error handler">
      <div className="max-w-[44rem] space-y-3 text-pretty">
        <p>
          Make a key on{" "}
          <a href="/account" className="worded">
            your account
          </a>{" "}
          and put it in <code className="font-mono text-label">NOT_JUST_YOU_KEY</code>. These lines count
          calls by HTTP status (0 for none) and send the sums once a minute: numbers, nothing of what was
          asked or answered. What is your own fault, such as 400 and 401, they leave out.
        </p>
        <p className="text-soft">
          A period is 1 second to {rules.maxMinutes} minutes long and at most {rules.oldestHours} hours old; a
          list has up to {rules.maxObservations}. The same period sent again replaces what you sent before and
          never adds, so repeat it when you are not sure. Several processes: add them up, or give each a key
          of its own. Durations (p50Ms, p95Ms) may be left out.{" "}
          <a href="/docs#programs" className="worded">
            The API in full
          </a>
        </p>
      </div>
      <div className="mt-5 max-w-[56rem] space-y-4">
        <CodeSample label="TypeScript" code={typescriptSample(origin)} />
        <CodeSample label="TypeScript, in the error handler" code={typescriptHandler} />
        <CodeSample label="Python" code={pythonSample(origin)} />
        <CodeSample label="Python, in the error handler" code={pythonHandler} />
        <CodeSample label="curl, on Linux" code={curlSample(origin)} />
      </div>
    </Section>
  );
}
