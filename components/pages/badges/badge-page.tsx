import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import type { BadgeChoices, BuiltBadge } from "@/lib/views/badge/builder";
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
