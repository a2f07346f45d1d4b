import type { SymptomId } from "@/lib/catalog/symptoms";
import type { RefusalId } from "./refusals";

/** What a phrase or an HTTP status in an error means. */
export interface ErrorRule {
  /** The meaning: a symptom to report, or a refusal, which is not an outage. */
  readonly symptom?: SymptomId;
  readonly refusal?: RefusalId;
  /** The words suggest it, but do not name it. */
  readonly guessed?: boolean;
  /** The cause may also be the reporter's own network or sign-in. */
  readonly faultUnknown?: boolean;
  /** HTTP statuses with this meaning. */
  readonly statuses?: readonly number[];
  /** Words with this meaning. The text has single spaces. */
  readonly words?: RegExp;
}

/**
 * The first rule that matches decides, so that Anthropic's error wins over the error that a retry caused. The words come
 * from the Claude API's error types, its SDKs, Claude Code, the apps, Bedrock and Vertex. To add a rule, add an entry.
 */
export const errorRules: readonly ErrorRule[] = [
  {
    symptom: "login-failed",
    words:
      /OAuth error: (?:timeout|Request failed with status code 5|socket|internal)|error logging you in|error sending (?:you )?(?:a |the )?(?:login|sign-?in|magic) (?:link|code)|(?:log[- ]?in|sign[- ]?in|SSO) (?:page |service )?(?:is |was )?(?:failing|down|not working|unavailable|timed out)|(?:can(?:no|')t|cannot|unable to) (?:log|sign) ?in|stuck (?:on|at) (?:the )?(?:log|sign)/i,
  },
  {
    symptom: "http-529",
    statuses: [529],
    words: /\boverloaded_error\b|\bOverloadedError\b|\bmodel_overloaded\b/i,
  },
  { symptom: "http-529", words: /(?:^|[\s:"'(])Overloaded\b(?!_)|\bAPI is (?:temporarily )?overloaded/ },
  {
    symptom: "http-500",
    statuses: [500],
    words:
      /\bapi_error\b|\bInternalServerError\b|\bInternalServerException\b|internal server error|unexpected error during processing|"status": ?"INTERNAL"/i,
  },
  {
    symptom: "http-529",
    guessed: true,
    words:
      /unexpected capacity constraints|experiencing (?:unusually |very )?high (?:load|demand)|temporarily limiting requests|not your usage limit|capacity[_ ]exhausted|no capacity available|at capacity|is temporarily unavailable, so auto mode|\boverloaded\b/i,
  },
  {
    refusal: "billing",
    words:
      /credit balance (?:is )?(?:too )?low|\bbilling_error\b|specified (?:API|workspace) usage limits|enforced_spend_limit|insufficient (?:credit|funds|balance)|payment (?:method|required|failed)/i,
  },
  {
    refusal: "request-too-large",
    words:
      /\brequest_too_large\b|RequestTooLargeError|prompt is too long|conversation (?:is )?too long|exceeds? the (?:length|context|maximum|size) |maximum (?:conversation )?length|hit the maximum length|exceed context limit|request too large|(?:image|pdf|file|attachment)s? (?:was |were |is |are )?too (?:large|big)|payload too large|request entity too large|exceeds? max(?:imum)? allowed size/i,
  },
  {
    symptom: "http-429",
    statuses: [429],
    words:
      /\brate_limit_error\b|\bRateLimitError\b|ThrottlingException|TooManyRequests|ServiceQuotaExceeded|RESOURCE_EXHAUSTED|too many (?:requests|tokens, please wait)|quota exceeded|(?:usage|message|session|weekly|hour|hourly|daily|plan|opus|sonnet|haiku|fable|mythos) limits? (?:is |has been |was )?(?:reached|exceeded|hit)|(?:hit|reached|exceeded|out of) (?:your|the|my) (?:\w{1,20} ){0,2}limit|exceed your (?:account's|organization's) rate limit|out of (?:free |extra )?(?:messages|usage)|limit will reset|rate limited/i,
  },
  { symptom: "http-429", guessed: true, words: /\brate exceeded\b|\brate limit/i },
  {
    symptom: "timeout",
    statuses: [408, 504, 522, 524, 598, 599],
    words:
      /\btimeout_error\b|DeadlineExceeded|DEADLINE_EXCEEDED|ModelTimeoutException|APITimeoutError|APIConnectionTimeoutError|gateway time-?out/i,
  },
  {
    symptom: "stream-cut",
    words:
      /mid-(?:response|stream|reply|sentence)|ModelStreamErrorException|peer closed connection|incomplete chunked read|(?:stream|response|connection|reply|answer)(?: was| has| got| is)? (?:cut (?:off|short)|terminated|interrupted|stalled|truncated|incomplete|aborted by)|stream (?:ended|closed|disconnected|idle|error)|without (?:receiving |sending )?(?:a )?(?:complete|message_stop|final)|premature(?:ly)? (?:close|end)|API Error: terminated|(?:TypeError|Error): terminated|socket hang up|RemoteProtocolError|ERR_HTTP2|ERR_INCOMPLETE_CHUNKED|may be incomplete|partial response|ended prematurely|response was interrupted/i,
  },
  {
    symptom: "http-500",
    guessed: true,
    statuses: [501, 502, 503, 505, 520, 521, 523, 525, 526, 527, 530],
    words:
      /bad gateway|service (?:is )?(?:temporarily )?unavailable|ServiceUnavailable|no healthy upstream|upstream connect error|ModelNotReadyException|ModelErrorException|web server is (?:down|returning)|unable to process your request|"status": ?"UNAVAILABLE"|TEMPORARILY_UNAVAILABLE/i,
  },
  {
    symptom: "timeout",
    words:
      /(?:request|connection|operation|response|read|it|api|server|message) (?:has )?timed[- ]?out|timed out waiting|timeout of \d{1,9} ?ms|ReadTimeout|ConnectTimeout|UND_ERR_\w{0,12}TIMEOUT|no response (?:from|within|after|received in)/i,
  },
  {
    symptom: "login-failed",
    guessed: true,
    faultUnknown: true,
    words:
      /OAuth (?:token|error|session|authentication)|please run \/login|not logged in|(?:session|login|token) (?:has |is )?expired|log(?:ged)? (?:you )?out|failed to (?:log|sign) ?in|(?:log|sign)[- ]?in failed|(?:log|sign)[- ]?in (?:error|problem|loop)/i,
  },
  {
    refusal: "own-network",
    words:
      /SSL certificate|self-?signed certificate|certificate (?:verif|has expired|is not)|CERTIFICATE_VERIFY_FAILED|unable to (?:get|verify) (?:local|the first)|ERR_INTERNET_DISCONNECTED|you(?: are|'re) offline|no internet|ERR_PROXY|ERR_CERT/i,
  },
  {
    refusal: "own-network",
    guessed: true,
    words: /\bENOTFOUND\b|\bEAI_AGAIN\b|getaddrinfo|ERR_NAME_NOT_RESOLVED|name resolution/i,
  },
  {
    refusal: "authentication",
    statuses: [401],
    words:
      /\bauthentication_error\b|\bAuthenticationError\b|invalid (?:x-)?api[- ]key|invalid bearer|\bUNAUTHENTICATED\b|ExpiredToken|UnrecognizedClient|could not resolve authentication|InvalidSignature/i,
  },
  { refusal: "billing", statuses: [402] },
  {
    refusal: "permission",
    statuses: [403],
    words:
      /\bpermission_error\b|PermissionDenied|PERMISSION_DENIED|AccessDenied|organization has been disabled|disabled organization|no longer a member|unavailable in (?:your )?(?:region|country)|not available (?:in your|with the)|you have been blocked|don't have (?:access|permission)/i,
  },
  {
    refusal: "not-found",
    statuses: [404],
    words:
      /\bnot_found_error\b|\bNotFoundError\b|ResourceNotFound|"status": ?"NOT_FOUND"|issue with the selected model|model (?:was )?not found|model identifier is invalid/i,
  },
  { refusal: "request-too-large", statuses: [413] },
  { refusal: "conflict", statuses: [409], words: /\bconflict_error\b|\bConflictError\b/i },
  {
    refusal: "invalid-request",
    statuses: [400, 405, 406, 410, 411, 412, 414, 415, 422, 424, 431],
    words:
      /\binvalid_request_error\b|\bBadRequestError\b|UnprocessableEntity|FailedDependency|ValidationException|INVALID_ARGUMENT|FAILED_PRECONDITION|extra inputs are not permitted|tool use concurrency/i,
  },
  {
    symptom: "session-dropped",
    words:
      /(?:session|remote control|conversation|workspace|sandbox|vm|rpc|computer|container)(?: \w{1,20}){0,2} (?:disconnected|dropped|ended unexpectedly|lost|terminated|crashed|failed|died|stopped responding|could not be (?:found|loaded|resumed))|(?:session|remote control|workspace)(?: was| has been| is)? (?:disconnected|dropped|lost|terminated|closed)|(?:lost|dropped|disconnected|kicked)(?: from| out of| the| my| our)* session|stopped responding mid-turn|sdk-daemon not connected|failed to start claude's workspace|no active connections|reconnect(?:ing|ed)? (?:after|to (?:the )?session)/i,
  },
  {
    symptom: "empty-response",
    words:
      /(?:empty|blank) (?:response|reply|message|answer|page|screen|output)|(?:response|reply|message|answer|page|screen|output|chat|it)(?: is| was| comes back| came back| stays| shows)* (?:completely )?(?:empty|blank)\b|\(no content\)|no (?:response|content|output|answer) (?:was )?(?:returned|generated|produced)|no response requested|white screen|returned nothing|nothing (?:comes back|is shown|appears|loads)|response (?:didn't|did not) load/i,
  },
  {
    symptom: "timeout",
    guessed: true,
    faultUnknown: true,
    words:
      /connection error|APIConnectionError|(?:unable|failed|cannot|can't|could not) to? ?(?:connect|reach)|can't reach claude|network error|failed to fetch|fetch failed|ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|connection (?:was )?(?:reset|refused|closed|lost|dropped)|ERR_CONNECTION|ERR_NETWORK|ERR_TIMED_OUT|check your (?:internet )?connection|load failed|not responding|doesn't respond|no response|\btime(?:d )?-?out\b|\bhangs?\b|stuck (?:on|at|in)/i,
  },
  {
    symptom: "slow",
    words:
      /longer than (?:usual|expected|normal)|(?:very|super|extremely|so|too|really|unusually|painfully|terribly) slow|slower than|slow(?:ly)? (?:response|answer|repl|to respond|respond)|respond\w{0,8} (?:\w{1,20} )?slow|high latency|takes? (?:forever|ages|minutes)/i,
  },
  {
    symptom: "wrong-output",
    guessed: true,
    words:
      /gibberish|garbled|nonsens|repeat(?:s|ing) (?:itself|the same)|wrong (?:language|answer|output)|lower quality|degraded (?:quality|output|answers)|hallucinat|random (?:characters|words|languages)|dumb(?:er)?\b/i,
  },
  {
    refusal: "stopped",
    guessed: true,
    words: /request was aborted|APIUserAbortError|AbortError|operation aborted|interrupted by user/i,
  },
  {
    symptom: "http-500",
    guessed: true,
    words:
      /something went wrong|request failed|isn't working right now|claude will return soon|temporary service disruption|technical difficulties|(?:unexpected|unknown|server|application|client-side) (?:\w{1,20} )?(?:error|exception)|error (?:has )?occurred|page (?:isn't|is not) working|(?:couldn't|could not|failed to) (?:load|send|generate|create|get) |service disruption|server-side issue|this page couldn't|we'll be (?:right )?back|\bAPI Error\b|"type": ?"error"/i,
  },
];
