/** The script tag. The script connects only to its own origin. `origin` has no trailing slash. */
export const scriptSnippet = (origin: string) =>
  `<script async src="${origin}/embed.js"
  referrerpolicy="no-referrer"></script>`;

/** The button, with a link as its fallback without JavaScript. */
export const buttonSnippet = (origin: string) => `<report-error surface="claude-api" model="opus-5-5">
  <a href="${origin}/?surface=claude-api#report">
    Report an error
  </a>
</report-error>`;

/** The badge, with an image as its fallback without JavaScript. */
export const badgeSnippet = (origin: string) => `<status-badge surface="claude-api">
  <a href="${origin}/surfaces/claude-api">
    <img src="${origin}/badge/claude-api.svg" alt="Claude API now">
  </a>
</status-badge>`;

/** A frame. The script resizes it if the page includes it. */
export const frameSnippet = (origin: string, frame: "status" | "report", title: string, height: number) =>
  `<iframe title="${title}"
  src="${origin}/embed/${frame}?surface=claude-code"
  width="100%" height="${height}" frameborder="0"
  loading="lazy" referrerpolicy="no-referrer"></iframe>`;

/** Resizes frames on a page without the script. It checks the origin of each message. */
export const sizingSnippet = (origin: string) => `addEventListener("message", (event) => {
  if (event.origin !== "${origin}") return;
  if (event.data?.type !== "njy:height") return;
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === event.source)
      frame.height = event.data.height;
});`;

/** How a host page listens to the button. */
export const eventSnippet = `document.addEventListener("njy:reported", ({ detail }) => {
  console.log(detail.people.cell, "people", detail.verdict?.headline);
});
document.addEventListener("njy:failed", ({ detail }) => {
  console.log(detail.reason, detail.retryAfterSeconds);
});`;

/** A policy under which everything works, with a single allowed origin. */
export const policySnippet = (origin: string) => `Content-Security-Policy:
  default-src 'none';
  script-src ${origin};
  connect-src ${origin};
  frame-src ${origin};
  require-trusted-types-for 'script'; trusted-types 'none'`;
