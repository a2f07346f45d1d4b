#!/bin/sh
# A hook of Claude Code that tells Not Just You when Claude's API failed a turn. Only with NOT_JUST_YOU_URL set.
#
# It sends three words to $NOT_JUST_YOU_URL/api/v1/reports: "claude-code", "http-529" or "http-500", and the model's
# id, such as "claude-opus-5-5". No prompt, no answer, no path, no session, no account. As any site does, that one sees
# your address; it keeps a pseudonym of it for a day. Of the hook's input it reads the error's type, and the status at
# the start of the error's text. It waits 2 seconds at most, prints nothing, and always succeeds.
#
# While somebody floods the site, it asks for a proof of work. Where there is a python3, that is computed in the background,
# for about a second and 20 at most, and the report is sent once more; else it is given up.

[ -n "$NOT_JUST_YOU_URL" ] || exit 0
# Behind a cloud or a gateway nobody can say whose failure it is.
[ -z "$CLAUDE_CODE_USE_BEDROCK$CLAUDE_CODE_USE_VERTEX$CLAUDE_CODE_USE_FOUNDRY" ] || exit 0
case ${ANTHROPIC_BASE_URL:-https://api.anthropic.com} in
  https://api.anthropic.com | https://api.anthropic.com/) ;;
  *) exit 0 ;;
esac

umask 077
memory=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/not-just-you
input=$(head -c 65536 | tr -d '\r\n')

# Within a JSON text a quote is written \", so "name":" is a field and nothing that somebody wrote.
field() {
  printf '%s' "$input" | sed -nE "s/.*\"$1\" *: *\"([^\"\\\\]*)\".*/\1/p"
}

report() {
  curl -q -s -m 2 "$@" -d surface=claude-code -d "symptom=$symptom" ${model:+-d "text=$model"} \
    "$NOT_JUST_YOU_URL/api/v1/reports"
}

# Finds the counter whose key begins as the challenge wants it (ALTCHA), and prints both in base64.
solve() {
  printf '%s' "$answer" | python3 -c '
import base64, hashlib, json, sys, time
challenge = json.load(sys.stdin)["challenge"]
wanted, end = challenge["parameters"], time.monotonic() + 20
nonce, salt = bytes.fromhex(wanted["nonce"]), bytes.fromhex(wanted["salt"])
counter = 0
while wanted["cost"] <= 20000 and time.monotonic() < end:
    password = nonce + counter.to_bytes(4, "big")
    key = hashlib.pbkdf2_hmac("sha256", password, salt, wanted["cost"], wanted["keyLength"]).hex()
    if key.startswith(wanted["keyPrefix"]):
        solution = {"counter": counter, "derivedKey": key}
        print(base64.b64encode(json.dumps({"challenge": challenge, "solution": solution}).encode()).decode())
        break
    counter += 1
'
}

session=$(field session_id | tr -cd 'A-Za-z0-9-')

case $(field hook_event_name) in
  SessionStart)
    # A failure's input does not name the model, so it is kept here, on this machine, for a week at most.
    mkdir -p "$memory" && find "$memory" -name 'model-*' -mtime +7 -exec rm -f {} + 2>/dev/null
    field model >"$memory/model-$session"
    ;;
  StopFailure)
    status=$(printf '%s' "$input" |
      sed -nE 's/.*"last_assistant_message" *: *"API Error: (Repeated )?([0-9]{3})[^0-9].*/\2/p')
    case $(field error):$status in
      overloaded:* | server_error:529) symptom=http-529 ;;
      server_error:5??) symptom=http-500 ;;
      # A limit of yours, a sign-in, or a connection that may be your own: no report.
      *) exit 0 ;;
    esac
    model=$(sed -nE 's/^(claude-[a-z]+-[0-9]+(-[0-9]{1,2})?)([^0-9].*)?$/\1/p' "$memory/model-$session" 2>/dev/null)
    answer=$(report)
    case $answer in
      *'"challenge"'*) { proof=$(solve) && [ -n "$proof" ] && report -H "Proof: $proof"; } </dev/null & ;;
    esac
    ;;
esac >/dev/null 2>&1
exit 0
