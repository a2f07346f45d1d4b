import type { DroppedPart, Secret } from "./secret-patterns";

const packages = /(?:node_modules|site-packages|dist-packages)[\\/]/;

/** The whole path, except the part inside an installed package, because it shows what failed. */
const without =
  (instead: string) =>
  (path: string): DroppedPart[] => {
    const inPackage = path.search(packages);
    return inPackage < 0
      ? [{ from: 0, to: path.length, instead }]
      : [{ from: 0, to: inPackage, instead: `${instead}/…/` }];
  };
const partsOfHome = without("~");
const partsOfNetwork = without("[network path]");

const step = "[^\\s\\\\/\"'<>|:*?]{1,64}";
const rest = "[^\\s\"'<>|()[\\]{},;:]*";
/** A name in a path. It may contain spaces only if the path continues. */
const name = `(?:${step}(?: ${step}){1,2}(?=[\\\\/])|[^\\s\\\\/"'<>|:*?,;)]+)`;
const slash = "[\\\\/]{1,8}";

/** Folders that contain people's own folders. */
const belongings = [
  ...["(?:private/)?var/root", "root", "(?:private/)?var/folders", "var/(?:spool/)?mail", "Volumes"],
  ...["(?:run/)?media", "mnt", "storage/emulated/\\d{1,3}", "sdcard"],
];
const synced =
  "(?:OneDrive(?: - [^\\s\\\\/\"'<>|:*?]{1,40}(?: [^\\s\\\\/\"'<>|:*?]{1,40}){0,3})?|Dropbox|Google ?Drive|CloudStorage|Mobile Documents)";

/** What comes before a network path: not a path, a word, or a drive as in `C:\\\\x`, and not a newline escape. */
const beforeNetwork = "(?<![\\w\\\\/.%)}\\]-])(?<!(?:^|[\\s\"'`(=,;[/\\\\])[A-Zc-e]:)(?!\\\\+[nrt][A-Z])";
const device = "(?:[?.]\\\\{1,8}(?:UNC\\\\{1,8}|[A-Za-z]:\\\\{1,8})?)?";
const server = `${step}(?: ${step}){0,3}\\\\{1,8}`;
const steps = `(?:[\\\\/]+(?:${step}(?: ${step}){1,2}(?=[\\\\/])|${rest}))*`;

/** Paths that may name a person, computer or project: in home directories, on mounted volumes and on networks. */
export const personalPaths: readonly Secret[] = [
  {
    kind: "home directory",
    pattern: new RegExp(
      `(?:file:/{1,3})?(?:/(?:mnt|cygdrive)/[A-Za-z])?(?:[A-Za-z]:)?${slash}(?:[Uu]sers|home|Documents and Settings)${slash}${name}(?:[\\\\/]${rest}(?:(?: ${step}){1,3}(?=\\\\)${rest}){0,8})?`,
      "g",
    ),
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern: new RegExp(`(?<![\\w.~$%-])/(?:${belongings.join("|")})/{1,2}${name}(?:[\\\\/]${rest})?`, "g"),
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern: new RegExp(`${synced}${slash}${name}(?:[\\\\/]${rest})?`, "g"),
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern: new RegExp(`(?<![\\w~])~(?!BUN)[A-Za-z_][\\w.-]{0,64}[\\\\/]${rest}`, "g"),
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern: /(?<=\/data\/(?:data|user\/\d{1,3})\/[\w.]{1,100}\/)[^\s"'<>|()[\]{},;:~]+/g,
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern:
      /(?<=(?<![\w$%])(?:HOME|USERPROFILE|HOMEPATH|OLDPWD|USER|LOGNAME|USERNAME|SUDO_USER)=["']?)(?!~)[^\s"',;&]+/g,
    parts: partsOfHome,
  },
  {
    kind: "home directory",
    pattern: /-(?:Users|home)-[^\s\\/"'()]+/g,
    parts: (path) => [{ from: 1, to: path.length, instead: "~" }],
  },
  {
    kind: "home directory",
    pattern: /(?<=\.claude[\\/]{1,8}projects[\\/]{1,8})(?![~\\/])[^\s"'()]+/g,
    parts: partsOfHome,
  },
  {
    kind: "network path",
    pattern: new RegExp(`${beforeNetwork}\\\\{2,16}${device}${server}${name}${steps}`, "g"),
    parts: partsOfNetwork,
  },
  {
    kind: "network path",
    pattern:
      /(?:(?:smb|cifs|afp|nfs|s?ftps?|ssh|scp|davs?|webdavs?):\/\/|file:\/\/(?=[^\s/"'`])|file:\/{4,5}(?=[^\s/]))[^\s"'<>]+/gi,
    parts: partsOfNetwork,
  },
];

/** The first digits of card numbers (ISO/IEC 7812). */
const issuer = /^(?:4|5|6|2[2-7]|3[04-9])/;

/** Whether the last digit is the check digit of the others (ISO/IEC 7812, annex B). */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function partsOfCard(found: string): DroppedPart[] {
  const digits = found.replace(/\D/g, "");
  return issuer.test(digits) && hasCheckDigit(digits) ? [{ from: 0, to: found.length }] : [];
}

/** How cards group their 13 to 19 digits. */
const groupings = ["4,4,4,4,3", "4,4,4,4", "4,6,5", "4,6,4", "4,3,3,3"].map((sizes) =>
  sizes
    .split(",")
    .map((size) => `\\d{${size}}`)
    .join("[ .-]"),
);

/** Card numbers, and phone numbers in international format. */
export const personalNumbers: readonly Secret[] = [
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
