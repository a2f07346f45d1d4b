const own =
  document.currentScript ?? document.querySelector('script[src$="/embed.js"], script[src*="/embed.js?"]');

/** Where this script came from: the only place that it speaks to. */
export const ownOrigin = new URL(own?.getAttribute("src") ?? "/", document.baseURI).origin;
