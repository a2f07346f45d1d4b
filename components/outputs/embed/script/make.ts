/** Creates an element. It parses no HTML, so every content security policy allows it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

let sheet: CSSStyleSheet | undefined;

/** A shadow root with the styles of both elements. `style-src` does not restrict constructed style sheets. */
export function styledRoot(host: HTMLElement): ShadowRoot {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(EMBED_STYLE);
  }
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return root;
}

const script =
  document.currentScript ?? document.querySelector('script[src$="/embed.js"], script[src*="/embed.js?"]');

/** The origin of this script. It connects to no other. */
export const ownOrigin = new URL(script?.getAttribute("src") ?? "/", document.baseURI).origin;
