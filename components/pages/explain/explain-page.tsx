import { OfficialWord } from "@/components/pages/status/official-word";
import { worksInWords } from "@/components/pages/status/works-line";
import { PageHead } from "@/components/ui/page-head";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { Answer, WhatNow } from "./answer";
import { ExplainForm } from "./explain-form";
import type { Reading } from "./reading";

/** Paste an error: what it is, whose fault, what to do, whether others see it now; and report it with one tap. */
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
        lead={<p>What it is, whose fault it is, what to do, and whether others see it now.</p>}
      />
      <ExplainForm
        reading={reading}
        problem={problem}
        official={<OfficialWord official={snapshot.official} now={now} />}
        works={worksInWords(snapshot.works)}
        answer={reading ? <Answer reading={reading} explanation={explanation} /> : null}
        whatNow={reading ? <WhatNow reading={reading} /> : null}
      />
    </>
  );
}
