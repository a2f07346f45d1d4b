import { formatFullMoment } from "@/lib/words/time";
import type { CardCell, CardFacts, CardTone } from "./card-facts";

/** The light colors of `globals.css` as sRGB, because the card renderer has no oklch. A test compares both. */
export const cardColors = {
  paper: "#fbfaf7",
  card: "#ffffff",
  ink: "#1f1915",
  soft: "#69625d",
  line: "#e0deda",
  "heat-4": "#e15524",
  "heat-5": "#b31609",
  official: "#2e69b2",
} as const;

export const cardSize = { width: 1200, height: 630 };

const tones: Record<CardTone, { ground: string; label: string; word: string }> = {
  crowd: { ground: cardColors.card, label: cardColors.soft, word: cardColors["heat-5"] },
  official: { ground: cardColors.card, label: cardColors.soft, word: cardColors.official },
  gap: { ground: cardColors["heat-5"], label: cardColors.paper, word: cardColors.paper },
  plain: { ground: cardColors.card, label: cardColors.soft, word: cardColors.ink },
};

const innerWidth = 1088;

/** The font size of the headline: as large as fits on one line, else on two. */
function headlineSize(length: number): number {
  const oneLine = innerWidth / (0.545 * length);
  return Math.floor(oneLine >= 58 ? Math.min(112, oneLine) : Math.max(46, Math.min(64, oneLine * 1.8)));
}

/** A social card. The renderer supports only inline styles and flexbox. */
export function Card({ facts }: { facts: CardFacts }) {
  const headline = toCardText(facts.headline, 72, "Unknown");
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "44px 56px 40px",
        background: cardColors.paper,
        color: cardColors.ink,
        fontFamily: "Geist",
      }}
    >
      <Top demo={facts.demo} />
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 27, color: cardColors.soft, marginBottom: 10 }}>
          {toCardText(facts.subject, 80, "Claude")}
        </div>
        <div
          style={{
            fontSize: headlineSize(headline.length),
            fontWeight: 600,
            letterSpacing: "-0.04em",
            lineHeight: 1.04,
            wordBreak: "break-word",
            display: "block",
            lineClamp: 2,
          }}
        >
          {headline}
        </div>
        <div
          style={{
            display: "block",
            lineClamp: 2,
            fontSize: 33,
            lineHeight: 1.3,
            marginTop: 16,
            wordBreak: "break-word",
          }}
        >
          {toCardText(facts.detail, 130, "")}
        </div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{
            display: "flex",
            border: `2px solid ${cardColors.line}`,
            borderRadius: 10,
            overflow: "hidden",
            background: cardColors.card,
          }}
        >
          {facts.cells.map((cell, at) => (
            <Cell key={cell.label} cell={cell} first={at === 0} count={facts.cells.length} />
          ))}
        </div>
        <div
          style={{
            display: "flex",
            justifyContent: "space-between",
            fontSize: 22,
            color: cardColors.soft,
            marginTop: 18,
          }}
        >
          <div>{`As of ${formatFullMoment(facts.asOf)}`}</div>
          <div>Unofficial. Not affiliated with Anthropic.</div>
        </div>
      </div>
    </div>
  );
}

function Top({ demo }: { demo: boolean }) {
  return (
    <div
      style={{
        display: "flex",
        justifyContent: "space-between",
        alignItems: "center",
        borderBottom: `2px solid ${cardColors.ink}`,
        paddingBottom: 16,
      }}
    >
      <div
        style={{
          display: "flex",
          alignItems: "flex-end",
          fontSize: 34,
          fontWeight: 600,
          letterSpacing: "-0.03em",
        }}
      >
        <div>not just you</div>
        <div
          style={{ width: 12, height: 12, marginLeft: 5, marginBottom: 9, background: cardColors["heat-4"] }}
        />
      </div>
      {demo ? (
        <div
          style={{
            fontSize: 25,
            fontWeight: 600,
            padding: "4px 16px",
            borderRadius: 6,
            background: cardColors.ink,
            color: cardColors.paper,
          }}
        >
          Demo: invented data
        </div>
      ) : (
        <div style={{ display: "flex" }} />
      )}
    </div>
  );
}

function Cell({ cell, first, count }: { cell: CardCell; first: boolean; count: number }) {
  const tone = tones[cell.tone];
  const word = toCardText(cell.word, count > 2 ? 44 : 70, "not in Latin letters");
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        flexGrow: 1,
        flexShrink: 1,
        flexBasis: 0,
        minWidth: 0,
        padding: "16px 24px 18px",
        borderLeft: first ? "none" : `2px solid ${cardColors.line}`,
        background: tone.ground,
      }}
    >
      <div style={{ display: "block", lineClamp: 1, fontSize: 22, color: tone.label }}>
        {toCardText(cell.label, 40, "")}
      </div>
      <div
        style={{
          display: "block",
          lineClamp: 2,
          fontSize: word.length > (count > 2 ? 18 : 30) ? 29 : 35,
          fontWeight: 600,
          letterSpacing: "-0.02em",
          lineHeight: 1.15,
          marginTop: 4,
          color: tone.word,
          wordBreak: "break-word",
        }}
      >
        {word}
      </div>
    </div>
  );
}

/** Characters that the card’s font has no glyph for: all but Latin letters, digits and punctuation. */
const unsupported = /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff–—‘’“”…−]/gu;

/**
 * Text for a card on one line, of at most `max` characters. It has only characters of the card’s font, so that the
 * renderer downloads no others. `fallback` replaces a text without any supported letter or digit.
 */
export function toCardText(text: string, max: number, fallback: string): string {
  const drawn = text
    .slice(0, 2000)
    .normalize("NFKC")
    .replace(/\s/g, " ")
    .replace(unsupported, "")
    .replace(/ +/g, " ")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(drawn)) return fallback;
  return drawn.length <= max ? drawn : `${drawn.slice(0, max - 1).trimEnd()}…`;
}
