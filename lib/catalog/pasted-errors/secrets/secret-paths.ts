import type { DroppedPart, Secret } from "./named-value";

const packages = /(?:node_modules|site-packages|dist-packages)[\\/]/;

/** All of a path, but for the part inside an installed package, which says what failed. */
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
/** A name in a path; with blanks in it only if the path goes on. */
const name = `(?:${step}(?: ${step}){1,2}(?=[\\\\/])|[^\\s\\\\/"'<>|:*?,;)]+)`;
const slash = "[\\\\/]{1,8}";

/** Folders under which a person's own folders are. */
const belongings = [
  ...["(?:private/)?var/root", "root", "(?:private/)?var/folders", "var/(?:spool/)?mail", "Volumes"],
  ...["(?:run/)?media", "mnt", "storage/emulated/\\d{1,3}", "sdcard"],
];
const synced =
  "(?:OneDrive(?: - [^\\s\\\\/\"'<>|:*?]{1,40}(?: [^\\s\\\\/\"'<>|:*?]{1,40}){0,3})?|Dropbox|Google ?Drive|CloudStorage|Mobile Documents)";

/** What is before a network path: no path, no word, and no drive, as in `C:\\\\x`; nor is it a line's end in a string. */
const beforeNetwork = "(?<![\\w\\\\/.%)}\\]-])(?<!(?:^|[\\s\"'`(=,;[/\\\\])[A-Zc-e]:)(?!\\\\+[nrt][A-Z])";
const device = "(?:[?.]\\\\{1,8}(?:UNC\\\\{1,8}|[A-Za-z]:\\\\{1,8})?)?";
const server = `${step}(?: ${step}){0,3}\\\\{1,8}`;
const steps = `(?:[\\\\/]+(?:${step}(?: ${step}){1,2}(?=[\\\\/])|${rest}))*`;

/** Paths that name a person, a computer or a project: in home directories, on mounted volumes and in networks. */
export const secretPaths: readonly Secret[] = [
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
