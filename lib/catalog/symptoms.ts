/** What a reporter sees. */
export interface Symptom {
  readonly id: string;
  /** Short name, for buttons and tables: "529". */
  readonly name: string;
  /** One to three words under the name: "overloaded". */
  readonly gloss: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
  /** Whose fault it usually is. */
  readonly fault: "theirs" | "yours" | "unknown";
  /** What a program should do. */
  readonly program: string;
  /** What a person can do now. */
  readonly person: string;
}

/** All symptoms in the order of the buttons. The first six are visible at once. To add one, add an entry. */
export const symptoms = [
  {
    id: "http-529",
    name: "529",
    gloss: "overloaded",
    fault: "theirs",
    means:
      "Claude is overloaded for everyone. The cause is Anthropic’s capacity, not your quota. It does not count against your limit.",
    program:
      "Retry with exponential back-off and jitter (1, 2, 4 … 60 s). Stop after a few tries and queue the work. Each model has its own capacity, so fall back to another model or provider, or degrade to a simpler answer.",
    person:
      "Wait a few minutes, then try again. Another model often still works, because each model has its own capacity.",
  },
  {
    id: "http-500",
    name: "500",
    gloss: "server error",
    fault: "theirs",
    means:
      "Something failed inside Claude’s own systems. The fault is on their side, not in your request, settings or account.",
    program:
      "Retry with exponential back-off and jitter, a few times at most, and only what is safe to repeat. If it persists, queue the work, fall back to another model or provider, or degrade to a simpler answer.",
    person:
      "Keep a copy of your message, wait a minute and try again. If it keeps failing, try another model or come back later. Changing your settings won’t help.",
  },
  {
    id: "stream-cut",
    name: "Cut off",
    gloss: "stream ended",
    fault: "theirs",
    means: "The answer began and then stopped. The connection closed before the message was complete.",
    program:
      "Treat a stream without its final event as failed, even after HTTP 200. Keep what arrived, and retry with back-off and jitter. Before you repeat a tool call, check what it has already done.",
    person:
      "Copy what you have and ask Claude to continue. Until it’s fixed, shorter questions fail less often.",
  },
  {
    id: "timeout",
    name: "Timeout",
    gloss: "no answer",
    fault: "theirs",
    means: "No answer arrived in time. The request was sent, but nothing came back before the deadline.",
    program:
      "Set your own deadline, and retry with exponential back-off and jitter. Stream long answers and split large jobs. After repeated failures, pause: queue the work, or fall back to another model or provider.",
    person:
      "Check whether other sites load. If they do, wait a few minutes and try a shorter request or another model.",
  },
  {
    id: "empty-response",
    name: "Blank",
    gloss: "empty reply",
    fault: "theirs",
    means: "The reply was empty, or the page stayed blank without an error.",
    program:
      "Treat an empty message as a failure. Check the content and the stop reason before you use it. Retry once or twice with back-off, then fall back to another model or show your user an error.",
    person:
      "Reload and try again, or start a new conversation. If it stays blank, try another model or surface.",
  },
  {
    id: "login-failed",
    name: "Login",
    gloss: "can’t sign in",
    fault: "theirs",
    means:
      "Signing in fails, or a valid session is rejected. If many people see it at once, the fault is in Anthropic’s sign-in service.",
    program:
      "Don’t retry sign-in in a loop or request new tokens in quick succession. Keep the session you have, or use an API key. Retry the refresh with back-off and jitter, and queue the work.",
    person:
      "If you are signed in anywhere, stay signed in. Try again in a few minutes (in Claude Code: /login). Don’t reset your password: it won’t help.",
  },
  {
    id: "http-429",
    name: "429",
    gloss: "your own limit",
    fault: "yours",
    means:
      "You reached a limit of your own key, project or plan. Other people are not affected, so this alone is not an outage.",
    program:
      "Wait as long as retry-after says, then send less: queue, limit concurrency, cache, batch. If it happens often, request a higher limit, or send part of the work to another model or provider.",
    person:
      "Check your usage page for the time when the limit resets. Until then, a smaller model may have its own limit.",
  },
  {
    id: "session-dropped",
    name: "Dropped",
    gloss: "session lost",
    fault: "theirs",
    means: "A running session was disconnected or ended, and the work in it was lost.",
    program:
      "Save the state after each step, and resume from there. Reconnect with exponential back-off and jitter, and check which actions are already done.",
    person:
      "Save what is on the screen, then resume the session (in Claude Code: claude --resume). Commit or copy your work often until it’s fixed.",
  },
  {
    id: "slow",
    name: "Slow",
    gloss: "slow answers",
    fault: "theirs",
    means: "Answers arrive, but much more slowly than normal. Errors often follow.",
    program:
      "Raise the deadline or stream, and lower concurrency. Don’t send the same request twice. Move urgent work to a smaller model or another provider, and queue the rest.",
    person: "Try a smaller model or a shorter question, and leave long tasks for later.",
  },
  {
    id: "wrong-output",
    name: "Wrong",
    gloss: "odd answers",
    fault: "unknown",
    means: "Answers are clearly worse than normal: garbled, repeated, in another language, or off topic.",
    program:
      "Check outputs before you use them, pin the model’s version, and log examples with their times. Compare with another model. Keep a person in the loop where it matters.",
    person:
      "Start a new conversation, and check which model you selected. Don’t rely on an answer before you verify it.",
  },
  {
    id: "other",
    name: "Other",
    gloss: "something else",
    fault: "unknown",
    means: "Something else is failing. A note or the pasted error helps us understand it.",
    program:
      "Log the status, the error type and the time. If it is safe to repeat, retry with exponential back-off and jitter, and stop after a few tries.",
    person:
      "Try again in a few minutes, or on another surface or model. If you can, paste the error into your report.",
  },
] as const satisfies readonly Symptom[];

export type SymptomId = (typeof symptoms)[number]["id"];
export const symptomIds = symptoms.map((symptom) => symptom.id) as [SymptomId, ...SymptomId[]];

const byId = new Map<string, Symptom>(symptoms.map((symptom) => [symptom.id, symptom]));

/** The symptom with this ID. An ID that is not in the catalog becomes the name. */
export const symptomOf = (id: string): Symptom =>
  byId.get(id) ?? { id, name: id, gloss: "", means: "", fault: "unknown", program: "", person: "" };
