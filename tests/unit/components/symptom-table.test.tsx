import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SymptomTable } from "@/components/pages/symptoms/symptom-table";
import { symptoms } from "@/lib/catalog/symptoms";

test("shows share, people and advice for each symptom", () => {
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
  expect(html).toContain("You reached your own limit. This is not an outage.");
  expect(html).toContain(">17%<");
  expect(html).toContain("width:16.7%");
});

test("names the period without symptoms", () => {
  const html = renderToStaticMarkup(<SymptomTable symptoms={{ window: "24h", shares: [] }} />);
  expect(html).toContain("No symptoms reported in the last 24 hours.");
});
