import type { DroppedPart, Secret } from "./named-value";

/** The first digits of the numbers that issuers of cards give (ISO/IEC 7812). */
const issuer = /^(?:4|5|6|2[2-7]|3[04-9])/;

/** Whether the last digit is the check digit of the others (ISO/IEC 7812, annex B). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function partsOfCard(found: string): DroppedPart[] {
  const digits = found.replace(/\D/g, "");
  return issuer.test(digits) && hasCheckDigit(digits) ? [{ from: 0, to: found.length }] : [];
}

/** How cards group their digits; 13 to 19 of them. */
const groupings = ["4,4,4,4,3", "4,4,4,4", "4,6,5", "4,6,4", "4,3,3,3"].map((sizes) =>
  sizes
    .split(",")
    .map((size) => `\\d{${size}}`)
    .join("[ .-]"),
);

/** Numbers that identify a person: of cards, and of telephones in their international form. */
export const secretNumbers: readonly Secret[] = [
  ...[...groupings, "\\d{13,19}"].map((digits) => ({
    kind: "card number" as const,
    pattern: new RegExp(`(?<![\\d.,])${digits}(?!\\d)`, "g"),
    parts: partsOfCard,
  })),
  {
    kind: "phone number",
    pattern:
      /(?<![\w+/=.])\+(?!\d{1,3}[ .()/-]{0,3}(?:19|20)\d\d[./-]\d\d?[./-])[1-9]\d{0,2}(?:[ .()/-]{0,3}\d){6,13}(?!\d)/g,
  },
];
