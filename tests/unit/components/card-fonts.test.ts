import { expect, it } from "vitest";
import { cardFonts } from "@/app/cards/card-fonts";

/** The tags of a WOFF file's tables. */
const tagsOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(12) }, (_, nth) =>
    font.toString("latin1", 44 + nth * 20, 48 + nth * 20),
  );

it("gives cards fonts without kerning and ligatures, which would make word spacing uneven", async () => {
  const fonts = await cardFonts();
  expect(fonts.map(({ weight }) => weight)).toEqual([400, 600]);
  for (const { data } of fonts) {
    expect(tagsOf(data)).toEqual(expect.arrayContaining(["cmap", "hmtx"]));
    expect(tagsOf(data)).not.toContain("GPOS");
    expect(tagsOf(data)).not.toContain("GSUB");
  }
});
