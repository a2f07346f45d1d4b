import type { SecretKind } from "./named-value";
import { setOf } from "./plain-words";

/** The words of a name: `githubToken`, `GITHUB_TOKEN` and `github.token2` all have "github" and "token". */
const wordsOf = (name: string): string[] =>
  name
    .replace(/OAuth/g, "Oauth")
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, "$1 ")
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d+$/, ""))
    .filter((word) => word !== "");

/** Words behind the one that matters: `TOKEN_PROD`, `secret_key_base`, `access_key_id`. */
const suffixes = setOf(`
  prod production dev development test testing staging stage live local ci old new previous current
  backup default base value raw plain text string env var id header field param input encoded file path`);

/** A name that ends in one of these says something about a secret, and holds none: `token_type`, `KeyError`. */
const aboutSecrets = setOf(`
  error errors exception failed failure type length size status reset policy expired expires expiry
  expiration ttl timeout url uri endpoint manager stdin limit limits count counts counter usage used
  budget details provider`);

/** Words that make tokens something to count: `max_tokens`, `cache_read_input_tokens`. */
const amounts = setOf(`
  max maximum min minimum num number total input output prompt completion cache cached thinking
  reasoning remaining`);

/** The word for a password in the languages that people paste; within a longer word, as in `PGPASSWORD`. */
const passwordWord =
  /passw|passphrase|passcode|passkey|secret|credential|mnemonic|kennwort|wachtwoord|contrase|парол|密码|密碼|口令|パスワード|비밀번호/;
/** The same words where they are all of it, or end a longer one: `dbpass`, `rootpw`. */
const passwordEnd =
  /^(?:pin|otp|totp|psk|dsn|salt|creds?|senha|passe|hasło|lösenord|parola|heslo|şifre)$|pwd$|pw$|(?<!^(?:com|by|tres|sur|encom|over|under|im))pass$/;
const tokenEnd =
  /^(?:jwt|sig|signature|csrf|xsrf|bearer|(?:basic|proxy|http|master|registry|access|client|user|my)?auth)$/;
const keyEnd = /(?<!^(?:mon|tur|val|don|hoc|joc|lac|whis|mic|flun|hot|soft|ho))keys?$/;

/** Any of these words, and the others that a secret's name may have in it. */
export const secretWord =
  /pass|pwd|pw|secret|cred|mnemonic|kennwort|wachtwoord|contrase|парол|密码|密碼|口令|パスワード|비밀번호|pin|otp|psk|dsn|salt|senha|hasło|lösenord|parola|heslo|şifre|token|jwt|sig|csrf|xsrf|bearer|auth|key|pat|code|phrase/gi;

/** A key that is no secret. */
const publicKeys = setOf("public primary foreign unique duplicate unknown missing");
/** What makes "key" a secret where a blank stands between: "signing key". */
const keyUses = setOf(`
  api access account subscription secret private ssh license licence encryption signing jwt master
  shared auth service admin session deploy client app storage product activation recovery wifi network
  security openai anthropic claude google azure aws github my your our his her`);
const codeUses = setOf(`
  access verification security login auth authorization backup recovery invite sms otp fa mfa time
  confirmation pairing pin authentication unlock`);

const tokenWord = /tokens?(?:value)?$/;

const holdsAmount = (words: readonly string[]) =>
  words.some((word) => tokenWord.test(word)) && words.some((word) => amounts.has(word));

/** The kind by the last word of a name and the word before it. */
function kindByEnd(last: string, before: string | undefined, apart: boolean): SecretKind | null {
  if (passwordEnd.test(last)) return "secret";
  if (tokenEnd.test(last)) return "token";
  if (last === "pat") return before && !apart ? "token" : null;
  if (last === "code") return before && codeUses.has(before) ? "secret" : null;
  if (last === "phrase") return before && /^(?:pass|seed|recovery|secret)$/.test(before) ? "secret" : null;
  if (!keyEnd.test(last)) return null;
  if (last !== "key" && last !== "keys") return last === "sessionkey" ? "token" : "API key";
  if (!before || publicKeys.has(before) || (apart && !keyUses.has(before))) return null;
  if (before === "session") return "token";
  return before === "private" ? "secret" : "API key";
}

/**
 * What is kept under a name, or null if it is no secret. The name may have blanks: then all but its last part counts
 * only for words that need another one, such as "signing key".
 */
export function secretNamed(name: string): SecretKind | null {
  const parts = name.trim().split(/ +/);
  const identifier = parts.at(-1) ?? "";
  const words = wordsOf(identifier);
  const before = wordsOf(parts.slice(-3, -1).join(" "));
  if (/^-{1,2}no-/.test(identifier) || words.at(-2) === "per") return null;
  if (aboutSecrets.has(words.at(-1) ?? "")) return null;
  if (holdsAmount([...before, ...words])) return null;
  const spellings = [identifier.toLowerCase(), ...words];
  if (spellings.some((spelling) => passwordWord.test(spelling))) return "secret";
  if (spellings.some((spelling) => tokenWord.test(spelling))) return "token";
  const end = words.findLastIndex((word) => !suffixes.has(word));
  const last = words[end];
  if (last === undefined) return null;
  return end > 0 ? kindByEnd(last, words[end - 1], false) : kindByEnd(last, before.at(-1), true);
}

/** Whether the name is a word that is a secret's only where it is clear that a value follows: `KEY=`, `--pat`. */
export function mayBeSecret(name: string): SecretKind | null {
  const [word, ...others] = wordsOf(name);
  if (others.length > 0) return null;
  if (word === "key") return "API key";
  return word === "pat" ? "token" : null;
}

/** Whether several words may follow: a passphrase, or the words of a seed. */
export const hasManyWords = (name: string): boolean => /phrase|mnemonic/i.test(name);

/** Whether a user's name may come before the secret: `jane / …`. */
export const hasLogin = (name: string): boolean => /credential|creds/i.test(name);
