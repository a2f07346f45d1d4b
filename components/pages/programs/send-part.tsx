import { CodeSample } from "@/components/ui/code-sample";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { curlSample, pythonHandler, pythonSample, typescriptHandler, typescriptSample } from "./send-samples";

/** How to send call statistics: create a key, add a few lines of code. */
export function SendPart({ origin, rules }: { origin: string; rules: ProgramsPage["rules"] }) {
  return (
    <Section id="send" title="Send call statistics">
      <div className="measure space-y-3 text-pretty">
        <p>
          Create a key in <TextLink href="/account">your account</TextLink> and set{" "}
          <code className="font-mono text-label">NOT_JUST_YOU_KEY</code>. This code counts calls by HTTP
          status (0 for no response) and sends the totals once a minute. It sends no prompt and no answer. It
          leaves out your own errors, such as 400 and 401.
        </p>
        <p className="text-soft">
          A period lasts 1 second to {rules.maxMinutes} minutes and is at most {rules.oldestHours} hours old.
          A list has at most {rules.maxObservations} periods. If you send the same period again, it replaces
          the earlier one, so you can retry safely. If you run several processes, add up their totals or give
          each its own key. Latencies (p50Ms, p95Ms) are optional.{" "}
          <TextLink href="/docs#programs">Read the API documentation</TextLink>
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
