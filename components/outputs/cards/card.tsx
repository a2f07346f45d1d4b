import { cardColours as colour } from "./card-colours";
import type { CardCell, CardFacts, CardTone } from "./card-facts";
import { cardText } from "./card-text";
import { cardMoment } from "./card-time";

export const cardSize = { width: 1200, height: 630 };

const tones: Record<CardTone, { ground: string; label: string; word: string }> = {
  crowd: { ground: colour.card, label: colour.soft, word: colour["heat-5"] },
  official: { ground: colour.card, label: colour.soft, word: colour.official },
  gap: { ground: colour["heat-5"], label: colour.paper, word: colour.paper },
  plain: { ground: colour.card, label: colour.soft, word: colour.ink },
};

const innerWidth = 1088;

/** The headline's size by its length: as large as fits on one line, else on two. */
function headlineSize(length: number): number {
  const oneLine = innerWidth / (0.545 * length);
  return Math.floor(oneLine >= 58 ? Math.min(112, oneLine) : Math.max(46, Math.min(64, oneLine * 1.8)));
}

/** A social card, drawn as a picture: only inline styles and flex boxes are understood there. */
export function Card({ facts }: { facts: CardFacts }) {
  const headline = cardText(facts.headline, 72, "We cannot tell.");
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "44px 56px 40px",
        background: colour.paper,
        color: colour.ink,
        fontFamily: "Geist",
      }}
    >
      <Top demo={facts.demo} />
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ fontSize: 27, color: colour.soft, marginBottom: 10 }}>
          {cardText(facts.subject, 80, "Claude")}
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
          {cardText(facts.detail, 130, "")}
        </div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{
            display: "flex",
            border: `2px solid ${colour.line}`,
            borderRadius: 10,
            overflow: "hidden",
            background: colour.card,
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
            color: colour.soft,
            marginTop: 18,
          }}
        >
          <div>{`As of ${cardMoment(facts.asOf)}`}</div>
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
        borderBottom: `2px solid ${colour.ink}`,
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
          style={{ width: 12, height: 12, marginLeft: 5, marginBottom: 9, background: colour["heat-4"] }}
        />
      </div>
      {demo ? (
        <div
          style={{
            fontSize: 25,
            fontWeight: 600,
            padding: "4px 16px",
            borderRadius: 6,
            background: colour.ink,
            color: colour.paper,
          }}
        >
          Demonstration: invented data
        </div>
      ) : (
        <div style={{ display: "flex" }} />
      )}
    </div>
  );
}

function Cell({ cell, first, count }: { cell: CardCell; first: boolean; count: number }) {
  const tone = tones[cell.tone];
  const word = cardText(cell.word, count > 2 ? 44 : 70, "not in Latin letters");
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
        borderLeft: first ? "none" : `2px solid ${colour.line}`,
        background: tone.ground,
      }}
    >
      <div style={{ display: "block", lineClamp: 1, fontSize: 22, color: tone.label }}>
        {cardText(cell.label, 40, "")}
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
