import { Section } from "@/components/ui/section";
import type { BadgeChoices } from "@/lib/views/badge/builder";

const tones: readonly (readonly [keyof BadgeChoices["toneColours"], string, string])[] = [
  ["well", "OK", "Users and the official page both say that it works. One of them alone is never green."],
  ["elevated", "users: problems · official: …", "More people report problems than usual at this time."],
  ["outage", "users: outage · official: …", "A confirmed outage, found from people’s reports."],
  ["official", "users: OK · official: degraded", "The official page reports something; few people do."],
  [
    "figure",
    "by users 99.10% · official 99.98%",
    "A figure of the past, and whose it is: an uptime or the grade.",
  ],
  [
    "unknown",
    "users: too few to tell · unknown since 14:02 UTC",
    "Nobody can tell now: too few reports, or counts or an official page that could not be read since then. An address or option that is none says so in grey too.",
  ],
];

const facts: readonly (readonly [string, string])[] = [
  [
    "The right side’s colour",
    "cannot be chosen: it is what the badge says. A label’s colour is a name or three or six hex digits.",
  ],
  [
    "theme",
    "light and dark set the label’s ground, and all of the social style. auto holds both and follows the reader’s system; the HTML then has one picture for each, which GitHub chooses by its own theme. A PNG that is auto is light.",
  ],
  [
    "How fresh",
    "Browsers and GitHub’s image proxy keep a badge for 30 seconds, and ask again by its ETag. The SVG’s description says when it was computed and when the official page was read.",
  ],
  [
    "Which places",
    "Everything, a surface, a model, or a surface on a model. Uptimes are of a surface; the grade is of the official page as a whole, over 90 days.",
  ],
  [
    ".json",
    "is shields’ endpoint schema: give its address to their endpoint badge to draw it in a style of theirs.",
  ],
];

/** What the words and colours mean, and what is good to know. */
export function BadgeWords({ choices }: { choices: BadgeChoices }) {
  return (
    <>
      <Section id="words" title="What it says">
        <dl className="divide-y divide-line border-y border-line">
          {tones.map(([tone, says, means]) => (
            <div key={tone} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[21rem_1fr]">
              <dt className="flex items-start gap-2.5 text-sm">
                <span
                  aria-hidden="true"
                  className="mt-1 size-3 shrink-0 rounded-xs"
                  style={{ background: choices.toneColours[tone] }}
                />
                {says}
              </dt>
              <dd className="text-label text-soft">{means}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="facts" title="Good to know">
        <dl className="divide-y divide-line border-y border-line">
          {facts.map(([name, words]) => (
            <div key={name} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[21rem_1fr]">
              <dt className="text-sm">{name}</dt>
              <dd className="max-w-[40rem] text-label text-soft">{words}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
