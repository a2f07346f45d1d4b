import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SymptomTable } from "@/components/pages/symptoms/symptom-table";
import { symptoms } from "@/lib/catalog/symptoms";

test("each symptom tells its share, its people and what to do, for a program and for a person", () => {
  const shares = symptoms.map(({ id }, index) => ({
    symptom: id,
    people: 66 - index * 6,
    share: (66 - index * 6) / 396,
  }));
  const html = renderToStaticMarkup(<SymptomTable symptoms={{ window: "30m", shares }} />);
  expect(html.match(/<details/g)).toHaveLength(symptoms.length);
  for (const { name, means, program, person } of symptoms)
    for (const text of [name, means, program, person])
      expect(html).toContain(
        text.replaceAll("&", "&amp;").replaceAll("'", "&#x27;").replaceAll('"', "&quot;"),
      );
  expect(html).toContain("Your own limit, not an outage.");
  expect(html).toContain(">17%<");
  expect(html).toContain("width:16.7%");
});

test("nobody said anything: over which time is told", () => {
  const html = renderToStaticMarkup(<SymptomTable symptoms={{ window: "24h", shares: [] }} />);
  expect(html).toContain("Nobody said what they see in the last 24 hours.");
});
