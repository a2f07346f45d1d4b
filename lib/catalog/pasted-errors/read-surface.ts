import type { SurfaceId } from "@/lib/catalog/surfaces";

/** A surface, model, symptom or refusal that we read from an error. `guessed`: we inferred it, the error does not name it. */
export interface Found<Id extends string> {
  id: Id;
  guessed: boolean;
}

/** Words in an error that show on which surface it happened. */
interface Trace {
  readonly surface: SurfaceId;
  /** The error does not name the surface, but uses its wording. */
  readonly guessed?: boolean;
  readonly words: RegExp;
}

/** The first trace that matches decides. Names come before wording. */
const traces: readonly Trace[] = [
  { surface: "claude-government", words: /\bclaude[- ](?:for[- ])?gov(?:ernment)?\b/i },
  { surface: "claude-cowork", words: /\bcowork\b|CoworkVMService|cowork_vm|claude's workspace|sdk-daemon/i },
  {
    surface: "cloud-partners",
    words:
      /bedrock|InvokeModel|ConverseStream|botocore|\banthropic\.claude-|vertex[ _-]?ai|AnthropicVertex|VertexAIException|aiplatform\.googleapis|publishers\/anthropic|claude-[\w.-]{1,40}@20\d{6}|services\.ai\.azure\.com|azure (?:ai )?foundry|microsoft foundry|AnthropicFoundry/i,
  },
  {
    surface: "claude-code",
    words:
      /claude[- ]code(?!-review)|claude-cli\/|(?:run|use) \/(?:login|model|compact|status|rewind)\b|· Retrying in|\bAPI Error \(|⎿|esc to interrupt|press esc twice|auto mode (?:can|could)|\$bunfs\/root|~BUN\/root|claude --resume|remote[- ]control|\/extra-usage/i,
  },
  {
    surface: "claude-console",
    words:
      /console\.anthropic\.com|platform\.claude\.com\/(?!docs)|(?:anthropic|claude) (?:developer )?console|workbench/i,
  },
  {
    surface: "claude-desktop",
    words:
      /claude desktop|desktop app|Claude\/\d[\w.]{0,20} [^\n]{0,80}Electron|WindowsApps\\Claude|claude for (?:mac|windows)/i,
  },
  {
    surface: "claude-mobile",
    words:
      /claude (?:for |on )?(?:ios|android|iphone|ipad|mobile)|(?:ios|android|iphone|ipad|mobile|phone) app|com\.anthropic\.claude|CFNetwork\/|okhttp\//i,
  },
  { surface: "claude-web", words: /\bclaude\.ai\b(?!\/(?:code|settings))|chat_conversations/i },
  {
    surface: "claude-api",
    words:
      /api\.anthropic\.com|\/v1\/messages|@anthropic-ai[\\/]sdk|site-packages[\\/]anthropic|\banthropic\.(?:_exceptions\.)?[A-Z]\w{0,40}(?:Error|Exception)|AnthropicException|AnthropicError|anthropic-ratelimit|x-should-retry|Anthropic\.make|anthropic-sdk|(?:anthropic|claude) (?:messages )?API\b/i,
  },
  {
    surface: "claude-code",
    guessed: true,
    words:
      /\bAPI Error: |please run \/login|repeated 529|OAuth (?:error|token)|(?:session|weekly|5-hour|opus|sonnet) limit|credit balance is too low|prompt is too long|connection (?:closed|lost) mid-response|check your internet connection and proxy|unable to connect to (?:API|anthropic services)|usage limit reached|\/login\b/i,
  },
  {
    surface: "cloud-partners",
    guessed: true,
    words:
      /ThrottlingException|ModelTimeoutException|ModelNotReadyException|ModelStreamErrorException|ServiceUnavailableException|RESOURCE_EXHAUSTED|MODEL_CAPACITY_EXHAUSTED|too many tokens, please wait|\barn:aws/i,
  },
  {
    surface: "claude-api",
    guessed: true,
    words:
      /\b(?:overloaded|rate_limit|api|timeout|invalid_request|authentication|permission|not_found|billing|conflict)_error\b|\brequest_too_large\b|APIStatusError|APITimeoutError|API(?:Connection)?(?:Timeout)?Error|OverloadedError|InternalServerError|RateLimitError|httpx\.|httpcore\./,
  },
  { surface: "claude-mobile", guessed: true, words: /\b(?:iphone|ipad|ios|android|mobile|phone)\b/i },
  {
    surface: "claude-web",
    guessed: true,
    words:
      /something went wrong|isn't working right now|claude will return soon|temporary service disruption|unexpected capacity constraints|response (?:didn't|did not) load|technical difficulties|error logging you in|(?:out of|reached your) (?:free )?messages?|rate exceeded|conversation could not be found|longer than usual|hit the maximum length|this page (?:isn't|couldn't)|blank page|white screen|failed to fetch/i,
  },
];

/** The surface on which an error happened. Null if nothing shows it. */
export function readSurface(text: string): Found<SurfaceId> | null {
  const trace = traces.find(({ words }) => words.test(text));
  return trace ? { id: trace.surface, guessed: trace.guessed ?? false } : null;
}
