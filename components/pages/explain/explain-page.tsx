import { OfficialStatus } from "@/components/pages/status/official-strip";
import { describeWorking } from "@/components/pages/status/works-line";
import { PageHead } from "@/components/ui/page-head";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { Answer, WhatNow } from "./answer";
import { ExplainForm } from "./explain-form";
import type { Reading } from "./reading";

/** Paste an error to see what it is, who causes it, what to do, and whether others see it; report it with one tap. */
export function ExplainPage(props: {
  reading: Reading | null;
  explanation: Explanation;
  problem: "too-long" | "empty" | null;
}) {
  const { reading, explanation, problem } = props;
  const { snapshot, now } = explanation;
  return (
    <>
      <PageHead
        title="Paste your error"
        lead={<p>Find out what it means, who causes it, what to do, and whether others see it now.</p>}
      />
      <ExplainForm
        reading={reading}
        problem={problem}
        official={<OfficialStatus official={snapshot.official} now={now} />}
        works={describeWorking(snapshot.works)}
        answer={reading ? <Answer reading={reading} explanation={explanation} /> : null}
        whatNow={reading ? <WhatNow reading={reading} /> : null}
      />
    </>
  );
}
