import { PageHead } from "@/components/page-head/page-head";
import { Section } from "@/components/section/section";
import type { BadgeChoices, BuiltBadge } from "@/lib/status/badge/builder";
import { BadgeBuilder } from "./badge-builder";
import { BadgeWords } from "./badge-words";

/** The page on which a badge is put together, and told what it means. */
export function BadgePage(props: { asked: BuiltBadge; choices: BadgeChoices; origin: string }) {
  return (
    <>
      <PageHead
        title="Badges"
        lead="What users say of Claude and what the official page says, side by side, in your README or on your own page. Drawn by us, without a script, a cookie or a font from elsewhere."
      />
      <Section id="builder" title="Put one together">
        <BadgeBuilder {...props} />
      </Section>
      <BadgeWords choices={props.choices} />
    </>
  );
}
