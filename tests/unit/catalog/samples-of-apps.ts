import type { Sample } from "./error-sample";

/** What the web, phone and desktop apps and the Console show. */
export const appSamples: Sample[] = [
  ["Something went wrong", "claude-web?", "", "http-500?"],
  [
    "Claude will return soon\nClaude is currently experiencing a temporary service disruption. We’re working on it, please check back soon.",
    "claude-web?",
    "",
    "http-500?",
  ],
  ["This isn't working right now. You can try again later.", "claude-web?", "", "http-500?"],
  ["This isn’t working right now. You can try again later.", "claude-web?", "", "http-500?"],
  [
    "Due to unexpected capacity constraints, Claude is unable to respond to your message. Please try again soon.",
    "claude-web?",
    "",
    "http-529?",
  ],
  [
    "https://claude.ai/chat/8e695a03-eed4-4f9f-8d5a-03eed4f9fd12 Internal server error",
    "claude-web",
    "",
    "http-500",
  ],
  [
    "POST https://claude.ai/api/organizations/8e695a03-eed4-4f9f-8d5a-03eed4f9fd12/chat_conversations/x/completion 529",
    "claude-web",
    "",
    "http-529",
  ],
  ["This response didn't load", "claude-web?", "", "empty-response"],
  ["This conversation could not be found", "claude-web?", "", "session-dropped"],
  [
    "There was an error logging you in. If the problem persists contact support for assistance.",
    "claude-web?",
    "",
    "login-failed",
  ],
  ["Taking longer than usual. Trying again shortly (attempt 2 of 10)", "claude-web?", "", "slow"],
  ["Rate exceeded.", "claude-web?", "", "http-429?"],
  [
    "Claude hit the maximum length for this conversation. Please start a new conversation to continue chatting with Claude.",
    "claude-web?",
    "",
    "request-too-large",
  ],
  ["claude.ai: blank page after login, Opus 4.6", "claude-web", "opus-4-6", "empty-response"],
  [
    "Claude for iOS: An unknown network error has occurred. Please try again",
    "claude-mobile",
    "",
    "timeout?",
  ],
  ['It says "Claude\'s response was interrupted" on my iPhone', "claude-mobile?", "", "stream-cut"],
  [
    "<!DOCTYPE html><html><head><title>claude.ai | 522: Connection timed out</title><script>if (500) {}</script></head></html>",
    "claude-web",
    "",
    "timeout",
  ],
  ["Android app says: Failed to send message", "claude-mobile", "", "http-500?"],
  ["Claude Desktop: Claude will return soon", "claude-desktop", "", "http-500?"],
  ["Can't reach Claude. Check your connection", "", "", "timeout?"],
  ["Cowork: Request failed. Retrying in 4s (attempt 3 of 10)", "claude-cowork", "", "http-500?"],
  [
    "Failed to start Claude's workspace — Can't reach the Claude API from Claude's workspace",
    "claude-cowork",
    "",
    "session-dropped",
  ],
  ["platform.claude.com/workbench: 500 Internal Server Error", "claude-console", "", "http-500"],
];

/** A few words that a person typed. */
export const fewWordSamples: Sample[] = [
  ["529", "", "", "http-529"],
  ["getting 529s on fable 5", "", "fable-5", "http-529"],
  ["529 overloaded, Mythos 5, Claude Code", "claude-code", "mythos-5", "http-529"],
  ["500", "", "", "http-500"],
  ["Haiku 4.5 answers garbled text", "", "haiku-4-5", "wrong-output?"],
  ["", "", "", ""],
  ["Hello, how are you?", "", "", ""],
];

/** Texts with a number or a name that must not be misread. */
export const decoySamples: Sample[] = [
  ["request req_529529529529529529 ok", "", "", ""],
  ["see issue #529 and port 500", "", "", ""],
  ["error on line 529 of parser.py", "", "", ""],
  ["took 529 ms for 500 tokens", "", "", ""],
  ["at Object.<anonymous> (/srv/app/index.js:529:10)", "", "", ""],
  ["API Error: Request timed out. Retrying in 529 seconds… (attempt 5/10)", "claude-code?", "", "timeout"],
  ["process exited with code 500", "", "", ""],
  ["claude-3-haiku-20240307: 529 Overloaded", "", "haiku-3", "http-529"],
  ["Models affected: Sonnet 5, Opus 5, Haiku 4.5 - all 529 Overloaded", "", "", "http-529"],
  ["if (error.status === 529) { retry(); }", "", "", ""],
];
