const clauseEnd =
  /(?<=[.!?;])\s+|\s*[\n()]+\s*|\s+[–—]\s+|,?\s+(?:but|however|while|whereas|although|though|with)\s+/gi;

/** Maximum characters. Later text rarely names what fails, and long texts are slow to search. */
const maxRead = 20_000;

const failureWords =
  /\b(?:errors?|issues?|incident|elevated|increased|degrad\w+|outage|down|fail\w*|(?:affect|impact)ing|latency|timeouts?|unavailable|problems?)\b/i;

/** The part of a clause before these words is not affected: "all other models are unaffected". */
const unaffectedBefore = new RegExp(
  [
    "(?:\\bun(?:affected|impacted)|(?:\\bnot|n't)\\s+(?:currently\\s+|directly\\s+)?(?:affected|impacted))\\b(?!\\s*:)",
    "\\b(?:remain(?:s|ed)?|stay(?:s|ed)?)\\s+(?:\\w+\\s+)?(?:operational|available|healthy|up|stable|online|functional|accessible|normal)\\b",
    "\\b(?:is|are|was|were)\\s+(?:fully\\s+|still\\s+)?(?:operational|healthy)\\b(?!\\s+again)",
    "\\b(?:is|are|was|were)\\s+(?:working|operating|functioning|performing|running)\\s+(?:as\\s+(?:intended|expected|normal|usual)|normally|correctly|fine)\\b",
    "\\bcontinu(?:es?|ed)\\s+to\\s+(?:work(?!\\s+(?:on|to|with|towards?)\\b)|operate|function|be\\s+available)\\b",
    "\\bstill\\s+(?:works?|working|available|accessible)\\b",
    "\\bno\\s+other\\s+\\w+\\s+(?:\\w+\\s+){0,2}(?:affected|impacted)\\b",
    "\\b(?:neither|none)\\b.*\\b(?:affected|impacted)\\b",
  ].join("|"),
  "i",
);

/** The part of a clause after these words is not affected: "not affecting Claude Code". */
const unaffectedAfter = new RegExp(
  [
    "(?:\\b(?:not|without|never)|n't)\\s+(?:currently\\s+|directly\\s+)?(?:affect(?:s|ing)?|impact(?:s|ing)?)\\b",
    "\\b(?:has|have|had)(?:\\s+not|n't)\\s+(?:affected|impacted)\\b",
    "\\bnot\\s+(?:affected|impacted)\\s*:",
    "\\bno\\s+(?!longer\\b)(?:\\w+\\s+)?(?:impact|effect|issues?|errors?|disruptions?)\\s+(?:on|to|for|with|in)\\b",
    "\\b(?:except(?:ing)?|excluding|other\\s+than|apart\\s+from|aside\\s+from|with\\s+the\\s+exception\\s+of|not\\s+including|unrelated\\s+to)\\b",
    "\\b(?:we\\s+(?:recommend|suggest|advise)|please\\s+(?:use|try|switch)|consider\\s+(?:using|trying))\\b",
    "\\b(?:use|using|try|trying|switch(?:ing)?\\s+to)\\b(?=.*\\b(?:instead|in\\s+the\\s+meantime|as\\s+an?\\s+(?:workaround|alternative))\\b)",
    "\\b(?:workaround|alternatively)\\b",
  ].join("|"),
  "i",
);

/**
 * Removes the parts of a text that name what is not affected ("API unaffected", "not affecting Claude Code", "except
 * Haiku 4.5") or what to use instead, so that the rest names only what fails.
 */
export function affectedPart(text: string): string {
  const plain = text
    .slice(0, maxRead)
    .replace(/[^\S\n]+/g, " ")
    .replace(/<[^<>]*>|https?:\/\//g, " ")
    .replace(/[‘’]/g, "'");
  return plain.split(clauseEnd).map(withoutUnaffected).join(" ; ");
}

function withoutUnaffected(clause: string): string {
  const after = unaffectedAfter.exec(clause);
  if (after) return withoutUnaffected(clause.slice(0, after.index));
  const before = unaffectedBefore.exec(clause);
  if (!before) return clause;
  const subject = clause.slice(0, before.index);
  return `${subject.slice(0, subjectStart(subject))} ; ${clause.slice(before.index + before[0].length)}`;
}

/** Where the unaffected part begins: in "Errors on Opus 4.6, all other models are unaffected", at the comma. */
function subjectStart(subject: string): number {
  if (!failureWords.test(subject)) return 0;
  const comma = subject.lastIndexOf(",");
  return comma >= 0 ? comma : Math.max(0, subject.toLowerCase().lastIndexOf(" and "));
}
