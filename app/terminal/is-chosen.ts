/**
 * Whether a text was chosen for this client (`/claude-code` asked by curl), not asked for at its own address
 * (`/terminal/claude-code`): Next rewrites the route, and leaves the request the address that was asked.
 */
export const isChosen = (request: Request): boolean =>
  !/^\/terminal(?:\/|$)/.test(new URL(request.url).pathname);

/** Whether the client takes HTML: then it is a browser, and is shown pages. */
export const takesHtml = (request: Request): boolean =>
  request.headers.get("accept")?.includes("text/html") ?? false;
