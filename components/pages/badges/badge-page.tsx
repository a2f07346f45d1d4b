import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";
import { BadgeBuilder } from "./badge-builder";

/** The page with the badge builder and the meaning of the badges. */
export function BadgePage(props: { initial: BuiltBadge; choices: BadgeChoices; origin: string }) {
  return (
    <>
      <PageHead
        title="Badges"
        lead="Show what users report and what the official status page says, side by side, in your README or on your website. No scripts, no cookies, no external fonts."
      />
      <Section id="builder" title="Create a badge">
        <BadgeBuilder {...props} />
      </Section>
      <BadgeMeanings choices={props.choices} />
    </>
  );
}

const tones: readonly (readonly [keyof BadgeChoices["toneColors"], string, string])[] = [
  ["well", "OK", "Users and the status page both say that it works. The badge is green only if both agree."],
  ["elevated", "users: problems · official: …", "More people than normal report problems."],
  ["outage", "users: outage · official: …", "An outage confirmed by reports."],
  ["official", "users: OK · official: degraded", "The status page reports a problem, but few people do."],
  ["figure", "users 99.10% · official 99.98%", "A past figure and its source: an uptime or the grade."],
  [
    "unknown",
    "users: not enough data · unknown since 14:02 UTC",
    "The status is unknown: there are not enough reports, reports cannot reach us, or we couldn’t read the counts or the status page since that time. Invalid URLs and options are gray too.",
  ],
];

const facts: readonly (readonly [string, string])[] = [
  [
    "Colors",
    "The right side’s color shows the status, so you can’t change it. The label color is a name or three or six hex digits.",
  ],
  [
    "Theme",
    "Light and dark set the background of the label, and of the whole badge in the social style. Automatic follows the reader’s system. Its HTML has an image for each theme, and GitHub picks one by its own theme. An automatic PNG is light.",
  ],
  [
    "Freshness",
    "Browsers and GitHub’s image proxy cache a badge for 30 seconds and then check its ETag. The description of the SVG has the times when we computed it and read the status page.",
  ],
  [
    "Scope",
    "Everything, a surface, a model, or a surface on a model. Uptimes are for a surface. The grade is for the whole status page, over 90 days.",
  ],
  [
    "Shields",
    "The .json URL has the Shields endpoint schema. Use it with their endpoint badge to get their styles.",
  ],
];

/** The meaning of texts and colors, and details. */
export function BadgeMeanings({ choices }: { choices: BadgeChoices }) {
  return (
    <>
      <Section id="words" title="Meaning">
        <dl className="divide-y divide-line border-y border-line">
          {tones.map(([tone, text, meaning]) => (
            <div key={tone} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[21rem_1fr]">
              <dt className="flex items-start gap-2.5 text-sm">
                <span
                  aria-hidden="true"
                  className="mt-1 size-3 shrink-0 rounded-xs"
                  style={{ background: choices.toneColors[tone] }}
                />
                {text}
              </dt>
              <dd className="note">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="facts" title="Details">
        <dl className="divide-y divide-line border-y border-line">
          {facts.map(([name, words]) => (
            <div key={name} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[21rem_1fr]">
              <dt className="text-sm">{name}</dt>
              <dd className="max-w-[40rem] note">{words}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
