const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** "Claude Code, Desktop app and Claude API" */
export const formatList = (items: Iterable<string>): string => conjunction.format(items);

/** "Webhook, Slack or Discord" */
export const formatChoice = (items: Iterable<string>): string => disjunction.format(items);
