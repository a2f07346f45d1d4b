import type { Badge } from "./badge";
import { labelGround, labelInk } from "./colours";
import { logoSvg } from "./logo";
import type { BadgeOptions } from "./options";
import { toneColours } from "./tones";

const hex = (colour: string) => colour.slice(1);

/** The badge for shields' endpoint, which draws it itself. */
export function endpointOf(badge: Badge, options: BadgeOptions) {
  const mark = logoSvg(options.logo, { light: labelInk(options), dark: null });
  return {
    schemaVersion: 1,
    label: badge.label,
    message: badge.message,
    color: hex(toneColours[badge.tone]),
    labelColor: hex(labelGround(options)),
    // An error's colour cannot be overridden by who embeds it.
    isError: badge.isProblem,
    style: options.style,
    ...(mark === null ? {} : { logoSvg: mark }),
  };
}
