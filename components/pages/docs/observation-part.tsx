import { CodeSample } from "@/components/ui/code-sample";
import type { ObservationCall } from "./program-calls";

/** The one call that needs a key: in every language but as a command it stands on the page of programs. */
export function ObservationPart({ path, says, more, curl }: ObservationCall) {
  return (
    <div id="observations" className="scroll-mt-2 space-y-2.5 pt-6">
      <h3 className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">
        <span className="text-soft">POST</span> {path}
      </h3>
      <p>
        {says} <span className="text-soft">{more}</span>{" "}
        <a href="/programs#send" className="worded">
          Whole programs in TypeScript and Python
        </a>
      </p>
      <div data-call="observations" data-language="curl">
        <CodeSample label="curl on Linux, with a key in NOT_JUST_YOU_KEY" code={curl} />
      </div>
    </div>
  );
}
