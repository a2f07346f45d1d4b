import { fresh, quoted, type Secret } from "./secret-patterns";

/** A lookahead, so that the search continues inside the value, which may contain the next command. */
const value = `(?=(?<ahead>${fresh}(?:(?<quote>["'])${quoted}|[^\\s"']+)))`;

/** The value of a short option, after one of these commands on the same line. */
const shortOption = (option: string, commands: string): Secret => ({
  kind: "secret",
  pattern: new RegExp(
    `(?<keep>(?<![\\w.-])(?:${commands})(?:\\.exe)?(?= )[^\\n]{0,200}? -${option} ?)(?!-)${value}`,
    "g",
  ),
});

/** Secrets in commands without a name: `mysql -p…`, `curl -u user:…`. Options with a name are found by their name. */
export const secretCommands: readonly Secret[] = [
  shortOption(
    "p",
    "mysql\\w{0,12}|mariadb(?:-\\w{1,12})?|mongo\\w{0,12}|sshpass|docker|podman|buildah|skopeo",
  ),
  shortOption("p", "helm|oc|az|influx|cqlsh|twine|7z[ar]?|(?:un)?rar|ibmcloud|rabbitmqadmin|vncviewer"),
  shortOption("P", "zip|unzip|sqlcmd|bcp|mosquitto_pub|mosquitto_sub|isql"),
  shortOption("a", "redis-cli|valkey-cli|https?|xh"),
  shortOption("w", "ldap\\w{1,12}|pg_basebackup"),
  shortOption("pw", "plink|pscp|psftp|putty"),
  shortOption("k", "openssl"),
  {
    kind: "secret",
    pattern: new RegExp(`(?<keep>\\bhtpasswd(?: -\\w{1,8}){1,4} [^\\s-]\\S{0,80} \\S{1,80} )${value}`, "g"),
  },
  { kind: "secret", pattern: new RegExp(`(?<keep>(?<=\\s)/(?:user|u):\\S{1,80} )(?!/)${value}`, "gi") },
  { kind: "secret", pattern: new RegExp(`(?<keep>(?<=\\s)/p:)${value}`, "g") },
  {
    kind: "secret",
    pattern: new RegExp(`(?<keep>\\bIDENTIFIED (?:WITH \\w{1,40} )?(?:BY|AS) )${value}`, "gi"),
  },
  { kind: "token", pattern: new RegExp(`(?<keep>\\bvault login )(?!-)${value}`, "g") },
  {
    kind: "secret",
    pattern: new RegExp(`(?<keep>\\bConvertTo-SecureString (?:-String )?)(?!-)${value}`, "gi"),
  },
  { kind: "login", pattern: new RegExp(`(?<keep>\\blogin )${fresh}\\S+(?= password )`, "g") },
  {
    kind: "login",
    pattern: new RegExp(
      `(?<keep>(?:--user|(?<=\\s)-[uU])[ =]{0,4})(?!\\[login\\])(?:(?<quote>["'])${quoted}|[^\\s"':,%]{0,64}[:,%][^\\s"']+)`,
      "g",
    ),
  },
  // A line of PostgreSQL's password file: `host:port:database:user:…`.
  {
    kind: "secret",
    pattern: new RegExp(
      `(?<keep>(?<![\\w.-])[\\w.*-]{1,80}:(?:\\d{4,5}|\\*):[\\w*-]{1,60}:[\\w*.-]{1,60}:)${fresh}[^\\s:"']+`,
      "g",
    ),
  },
  // Logins before a host without a scheme: `user:…@tcp(host)`, `jdbc:oracle:thin:user/…@host`.
  {
    kind: "login",
    pattern: /(?<![\w.@/-])[\w.-]{1,40}:[^\s"'/@:]{1,100}@(?!default\b|latest\b)(?=[A-Za-z[(])/g,
  },
  { kind: "login", pattern: /(?<keep>jdbc:oracle:\w{1,10}:)(?!\[)[^\s@"']{1,200}(?=@)/g },
];
