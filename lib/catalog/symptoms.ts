/** What a reporter sees. */
export interface Symptom {
  readonly id: string;
  /** Short name, for buttons and tables: "529". */
  readonly name: string;
  /** Two words under the name: "overloaded". */
  readonly gloss: string;
  /** What it means, in a sentence or two. */
  readonly means: string;
  /** Whose fault it most often is. */
  readonly fault: "theirs" | "yours" | "unknown";
  /** What a program should do. */
  readonly program: string;
  /** What a person can do now. */
  readonly person: string;
}

/** All symptoms, in the order of the buttons: the first six are shown at once. Adding one is one entry. */
export const symptoms = [
  {
    id: "http-529",
    name: "529",
    gloss: "overloaded",
    fault: "theirs",
    means:
      "Claude is overloaded for everyone. It is their capacity, not your quota, and it does not count against your limit.",
    program:
      "Retry with exponential back-off and jitter (1, 2, 4 … 60 s), stop after a few tries and queue the work. Capacity is kept per model: fall back to another model or provider, or degrade to a smaller answer.",
    person:
      "Wait a few minutes, then send it again. Another model often still answers, because capacity is kept per model.",
  },
  {
    id: "http-500",
    name: "500",
    gloss: "server error",
    fault: "theirs",
    means:
      "Something failed inside Claude's own systems. It is a fault on their side, not in your request, settings or account.",
    program:
      "Retry with exponential back-off and jitter, a few times at most, and only what is safe to repeat. If it persists, queue the work, fall back to another model or provider, or degrade.",
    person:
      "Keep a copy of your message, wait a minute and send it again. If it keeps failing, try another model or come back later; nothing in your settings will mend it.",
  },
  {
    id: "stream-cut",
    name: "Cut off",
    gloss: "stream ended",
    fault: "theirs",
    means: "The answer began and then stopped: the connection was closed before the message was complete.",
    program:
      "Treat a stream without its final event as failed, even after HTTP 200. Keep what arrived, retry with back-off and jitter, and check what a tool call has already done before it is repeated.",
    person:
      "Copy what you have and ask it to continue. Shorter questions get through more often while this lasts.",
  },
  {
    id: "timeout",
    name: "Timeout",
    gloss: "no answer",
    fault: "theirs",
    means:
      "No answer came in time: the request was accepted or tried, and nothing was heard before the deadline.",
    program:
      "Set a deadline of your own and retry with exponential back-off and jitter. Stream long answers, split large jobs, and after some failures stop calling for a while: queue, or fall back to another model or provider.",
    person:
      "See whether other sites load for you. If they do, wait a few minutes and try a shorter request or another model.",
  },
  {
    id: "empty-response",
    name: "Blank",
    gloss: "empty reply",
    fault: "theirs",
    means: "A reply arrived with nothing in it, or the page stayed blank although no error was shown.",
    program:
      "Treat an empty message as a failure: check the content and the stop reason before you use it, retry once or twice with back-off, then fall back to another model or say so to your user.",
    person:
      "Reload and send it again, or start a new conversation. If it stays blank, another model or surface may still work.",
  },
  {
    id: "login-failed",
    name: "Login",
    gloss: "cannot sign in",
    fault: "theirs",
    means:
      "Signing in fails, or a valid session is refused. When many people see it at once, the fault is in their sign-in service.",
    program:
      "Do not loop on sign-in or ask for fresh tokens in quick succession. Keep the session you have, use an API key where you may, retry the refresh with back-off and jitter, and queue the work.",
    person:
      "If you are signed in anywhere, stay signed in. Try once more in a few minutes; in Claude Code, run /login again then. Do not reset your password for this.",
  },
  {
    id: "http-429",
    name: "429",
    gloss: "your own limit",
    fault: "yours",
    means:
      "You have reached a limit of your own key, project or plan. Others are not affected, and it is no outage by itself.",
    program:
      "Wait as long as retry-after says, then lower the rate: queue, cap concurrency, cache, batch. Ask for a higher limit if this is usual, or send part of the work to another model or provider.",
    person:
      "Look at your usage for the time when the limit resets. Until then a smaller model may have its own allowance.",
  },
  {
    id: "session-dropped",
    name: "Dropped",
    gloss: "session lost",
    fault: "theirs",
    means: "A running session was disconnected, ended or lost, with the work in it.",
    program:
      "Save state after each step and resume from there instead of starting over. Reconnect with exponential back-off and jitter, and check which actions were already done.",
    person:
      "Save what is on the screen, then resume the session (in Claude Code: claude --resume). Commit or copy work often while this lasts.",
  },
  {
    id: "slow",
    name: "Slow",
    gloss: "slow answers",
    fault: "theirs",
    means: "Answers come, but much more slowly than usual. It often comes before errors.",
    program:
      "Raise the deadline or stream, lower concurrency, and do not send a second request for the first. Move urgent work to a smaller model or another provider, and queue the rest.",
    person: "Try a smaller model or a shorter question, and leave long tasks for later.",
  },
  {
    id: "wrong-output",
    name: "Wrong",
    gloss: "odd answers",
    fault: "unknown",
    means:
      "Answers come but are plainly worse than usual: garbled, repeated, in another language, or off the question.",
    program:
      "Check outputs before you use them, pin the model's version, log examples with their times, and compare with another model. Keep a person in the loop where it matters.",
    person:
      "Start a new conversation, check which model is chosen, and do not rely on the answer without checking it.",
  },
  {
    id: "other",
    name: "Other",
    gloss: "something else",
    fault: "unknown",
    means: "Something else is failing. A note or the pasted error helps to tell what.",
    program:
      "Log the status, the error's type and the time. Retry what is safe to repeat with exponential back-off and jitter, and stop after a few tries.",
    person:
      "Try again in a few minutes, or on another surface or model. If you can, paste the error so that it can be read.",
  },
] as const satisfies readonly Symptom[];

export type SymptomId = (typeof symptoms)[number]["id"];
export const symptomIds = symptoms.map((symptom) => symptom.id) as [SymptomId, ...SymptomId[]];

const byId = new Map<string, Symptom>(symptoms.map((symptom) => [symptom.id, symptom]));

/** The symptom with this id; an id that is not in the catalog answers with itself as its name. */
export const symptomOf = (id: string): Symptom =>
  byId.get(id) ?? { id, name: id, gloss: "", means: "", fault: "unknown", program: "", person: "" };
