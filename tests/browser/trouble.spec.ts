import { expect, test } from "@playwright/test";
import { trouble } from "./trouble";

const page = (body: string) => `<!doctype html><html lang="en"><head><title>Test</title>
  <style>:root { color-scheme: light dark } .pale { color: #ccc; background: #fff }
  @media (prefers-color-scheme: dark) { .dim { color: #333; background: #111 } }</style></head>
  <body><main><h1>Test</h1>${body}</main></body></html>`;
const frame = (body: string) =>
  `<iframe title="Frame" src="data:text/html,${encodeURIComponent(`<html lang=en><title>Frame</title>${body}`)}"></iframe>`;

test.describe("the accessibility check", () => {
  for (const [what, body, expected] of [
    ["nothing in a good page", "<p>Good</p>", []],
    ["a rule that does not depend on colors, once", "<img src='data:,'>", ["image-alt, light: img"]],
    [
      "pale text in light",
      "<p class='pale'>Pale</p>",
      ["color-contrast, dark: p", "color-contrast, light: p"],
    ],
    ["dim text that only dark has", "<p class='dim'>Dim</p>", ["color-contrast, dark: p"]],
    ["a frame from another origin", frame("<img src='data:,'>"), ["image-alt, light: iframe img"]],
  ] as const)
    test(`finds ${what}`, async ({ page: tab }) => {
      await tab.setContent(page(body));
      expect(await trouble(tab)).toEqual(expected);
    });
});
