#!/bin/sh
# A status line of Claude Code: what people report of Claude Code now, beside the official page, in one line.
#
# It asks $NOT_JUST_YOU_URL at most once a minute, for all sessions together, and sends nothing of yours. Without an
# answer within 2 seconds it says so, rather than to show an old line. It also keeps the session's model, on this
# machine, so that report-failure.sh can name it.

[ -n "$NOT_JUST_YOU_URL" ] || exit 0

umask 077
memory=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/not-just-you
mkdir -p "$memory" 2>/dev/null || exit 0
input=$(head -c 65536 | tr -d '\r\n')

session=$(printf '%s' "$input" | sed -nE 's/.*"session_id" *: *"([A-Za-z0-9-]*)".*/\1/p')
model=$(printf '%s' "$input" | sed -nE 's/.*"model" *: *\{ *"id" *: *"([^"\\]*)".*/\1/p')
[ -z "$session" ] || [ -z "$model" ] || printf '%s\n' "$model" >"$memory/model-$session"

line=$memory/line
if [ -z "$(find "$line" -mmin -1 2>/dev/null)" ]; then
  told=$(curl -q -fs -m 2 "$NOT_JUST_YOU_URL/claude-code?format=line" 2>/dev/null | head -n 1 | tr -d '\000-\037')
  # A page is no line.
  case $told in '<'*) told= ;; esac
  printf '%s\n' "${told:-not just you: no answer}" >"$line"
fi
cat "$line"
exit 0
