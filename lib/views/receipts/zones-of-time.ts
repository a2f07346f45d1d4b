/** Zones whose name was changed: the old one, which Node and some browsers still give, and today's. */
const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Godthab": "America/Nuuk",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The zones that can be chosen, by today's names, UTC first. */
export const zonesOfTime = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone")
    .map((zone) => renamed[zone] ?? zone)
    .filter((zone) => zone !== "UTC" && zone.includes("/"))
    .toSorted(),
];

/** A zone by today's name, in its own letters; null where there is none of this name. */
export function readZone(given: string): string | null {
  const zone = given.trim();
  // Offsets are no zones: they would be wrong on the other side of a change of clocks.
  if (!/^[A-Za-z]/.test(zone)) return null;
  const listed = zonesOfTime().find((one) => one.toLowerCase() === zone.toLowerCase());
  if (listed) return listed;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
    return /^(etc\/)?(utc|gmt)$/i.test(known) ? "UTC" : (renamed[known] ?? known);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
