import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ReceiptFormPage } from "@/components/pages/receipt/form-page";
import { receiptForm } from "@/lib/views/receipts/request";

const now = new Date("2026-11-21T15:32:00.000Z");
const draw = (query: Readonly<Record<string, unknown>>) =>
  renderToStaticMarkup(<ReceiptFormPage form={receiptForm(query, now)} />);
const alertOf = (html: string) =>
  /role="alert"[^>]*>(.*?)<\/div>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "");
const wrongFields = (html: string) =>
  [...html.matchAll(/<input[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => /name="(\w+)"/.exec(tag)?.[1]);

test("a form at first finds nothing wrong", () => {
  expect([alertOf(draw({})), wrongFields(draw({}))]).toEqual([undefined, []]);
});

test("a day that was not chosen is asked for in words of the form, and its field is marked", () => {
  const sent = { told: "invalid", window: "days", zone: "Asia/Kathmandu" };
  expect([alertOf(draw(sent)), wrongFields(draw(sent))]).toEqual(["Choose the first day.", ["fromDay"]]);
  const half = { ...sent, fromDay: "2026-11-01" };
  expect([alertOf(draw(half)), wrongFields(draw(half))]).toEqual(["Choose the last day.", ["toDay"]]);
});

test("the form shows the same errors as the API", () => {
  const html = draw({
    told: "invalid",
    window: "days",
    zone: "UTC",
    fromDay: "2026-11-09",
    toDay: "2026-11-01",
  });
  expect(alertOf(html)).toMatch(/^The (start|end) must /);
});
