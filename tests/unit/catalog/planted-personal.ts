import fc from "fast-check";
import { around, type PlantedSecret, run, shapedLines } from "./planted-secret";

const networkPaths = String.raw`
  \\fileserver\share\•
  \\fileserver\•
  \\•\share\a.txt
  \\\\fileserver\\share\\•
  \\10.0.0.5\share\•\a.log
  "\\srv\My Docs\•\a"
  \\?\UNC\srv\share\•
  \\wsl$\Ubuntu\srv\•
  file://fileserver/share/•
  file:////fileserver/share/•
  smb://fileserver/share/•
  cifs://srv/x/•
  afp://srv/•/x
  nfs://srv/x/•
  sftp://srv/x/•`;

const homes = String.raw`
  /root/•/main.py
  /root/.claude/projects/•
  /var/root/•
  /home/•
  /Users/•/x
  C:\Users\•\x
  C:\\\\Users\\\\•\\\\x
  C:\Users\jane\My Docs\•
  C%3A%5CUsers%5C•%5Cx
  \/Users\/•\/x
  %2FUsers%2F•%2Fx
  file:///C:/Users/•%20doe/x
  /mnt/c/Users/•/x
  /c/Users/•/x
  /mnt/nas/•/x
  /Volumes/•/x.ts
  /media/•/usb
  /run/media/•/usb
  ~•/x
  ~/.claude/projects/-srv-•
  /srv/home/•/x
  /export/home/•/x
  /data/data/com.termux/files/home/•
  /data/user/0/com.acme/•/x
  /storage/emulated/0/•/x
  /sdcard/•/x
  /private/var/folders/zz/•/T/x
  /var/folders/zz/•/T/x
  /var/mail/•
  D:\OneDrive - Acme\•
  HOME=/srv/•
  USERPROFILE=D:\•
  USER=•`;

const digits = "0123456789";

/** Digits of a card number, with a valid check digit (ISO/IEC 7812, annex B). */
function withCheckDigit(number: string): string {
  const sum = [...number]
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return `${number}${(10 - (sum % 10)) % 10}`;
}

const grouped = (number: string, sizes: readonly number[], between: string) => {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((total, size) => total + size, 0));
  return starts.map((start, at) => number.slice(start, start + (sizes[at] ?? 0))).join(between);
};

const card = (prefix: string, sizes: readonly number[], between: string) => {
  const length = sizes.reduce((total, size) => total + size, 0);
  return run(digits, length - prefix.length - 1).map((rest) =>
    grouped(withCheckDigit(`${prefix}${rest}`), sizes, between),
  );
};

const numbers: PlantedSecret[] = [
  ...[" ", "-", ".", ""].flatMap((between) => [
    { name: `Visa, "${between}"`, core: card("4", [4, 4, 4, 4], between) },
    { name: `Mastercard, "${between}"`, core: card("53", [4, 4, 4, 4], between) },
    { name: `American Express, "${between}"`, core: card("37", [4, 6, 5], between) },
    { name: `Diners Club, "${between}"`, core: card("36", [4, 6, 4], between) },
    { name: `UnionPay, "${between}"`, core: card("62", [4, 4, 4, 4, 3], between) },
  ]),
].map(({ name, core }) => ({ kind: "card number", name, secret: around(core, "card "), apart: true }));

const phone = (write: (country: number, area: string, line: string) => string) =>
  fc
    .tuple(fc.integer({ min: 1, max: 98 }), run("123456789", 3), run(digits, 7))
    .map(([country, area, line]) => write(country, area, line));

const phones: PlantedSecret[] = [
  { name: "with a space", core: phone((country, area, line) => `+${country} ${area} ${line}`) },
  {
    name: "with hyphens",
    core: phone((country, area, line) => `+${country}-${area}-${line.slice(0, 3)}-${line.slice(3)}`),
  },
  {
    name: "with brackets",
    core: phone((country, area, line) => `+${country} (${area}) ${line.slice(0, 3)} ${line.slice(3)}`),
  },
  { name: "with a zero in brackets", core: phone((country, area, line) => `+${country} (0)${area} ${line}`) },
  { name: "in one run", core: phone((country, area, line) => `+${country}${area}${line}`) },
  { name: "with dots", core: phone((country, area, line) => `+${country}.${area}.${line}`) },
].map(({ name, core }) => ({ kind: "phone number", name, secret: around(core, "tel "), apart: true }));

/** Paths, card numbers and phone numbers that identify a person. */
export const plantedPersonal: PlantedSecret[] = [
  ...shapedLines("network path", networkPaths),
  ...shapedLines("home directory", homes),
  ...numbers,
  ...phones,
];
