import { createHash } from "node:crypto";
import { makeBadge } from "badge-maker";
import type { Badge } from "./badge";
import { darkRules, labelGround, labelInk, socialInk } from "./colours";
import { dataUri, logoSvg } from "./logo";
import type { BadgeOptions } from "./options";
import { toneColours } from "./tones";

/**
 * The badge as an SVG without script, font or anything from elsewhere. Its ids are its own, made of all that it shows,
 * so that two different badges can stand in one page.
 */
export function drawSvg(badge: Badge, options: BadgeOptions): string {
  const suffix = createHash("sha256")
    .update(JSON.stringify([badge, options]))
    .digest("hex")
    .slice(0, 8);
  const id = `njy-${suffix}`;
  const mark = logoSvg(options.logo, inkOf(options));
  const drawn = makeBadge({
    label: badge.label,
    message: badge.message,
    color: toneColours[badge.tone],
    style: options.style,
    idSuffix: suffix,
    ...(badge.label === "" ? {} : { labelColor: labelGround(options) }),
    ...(mark === null ? {} : { logoBase64: dataUri(mark) }),
  });
  const rules = darkRules(options, id);
  const head = `<desc>${badge.about}</desc>${rules ? `<style>${rules}</style>` : ""}`;
  return (
    drawn
      .replace("<svg ", `<svg id="${id}" `)
      .replace("</title>", `</title>${head}`)
      // The blur of the flat style's shadow is the one id that badge-maker 6 does not make the badge's own.
      .replaceAll('id="blur"', `id="blur${suffix}"`)
      .replaceAll('"url(#blur)"', `"url(#blur${suffix})"`)
  );
}

function inkOf(options: BadgeOptions) {
  if (options.style !== "social") return { light: labelInk(options), dark: null };
  const { theme } = options;
  return {
    light: socialInk.light,
    dark: theme === "light" ? null : { colour: socialInk.dark, always: theme === "dark" },
  };
}
