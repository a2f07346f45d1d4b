import type { SecretKind } from "./secret-patterns";

/** The words of a text, each once. */
const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that follow "password", "token is" or "Bearer" in a sentence, and are not a secret. */
export const plainWords = setOf(`
  a an the this that these my your our their its it you we they i is are was were be been being has have
  had does do did will would must should can cannot could may might not isn't wasn't doesn't can't and
  or but if then when while because so than as which who where for of on at to from in into with without
  by via after before per no too very still also only just now again always never already longer invalid
  valid wrong incorrect missing required optional expired revoked refused rejected denied accepted
  protected unknown empty null undefined none unset set short long large strong weak correct fine ok
  good bad broken down slow working works failing fails failed fail failure error errors exception
  timeout authentication authorization auth login log sign sign-in reset change changed update updated
  check verification validation prompt field form page screen box dialog input manager policy hash hint
  entry file store vault option flag parameter argument setting string value property key keys token
  tokens header headers scheme realm format prefix type length limit limits count usage mismatch
  recovery rotation refresh exchange request response expiry expires budget supplied entered typed
  matches match mode managers grant less more belongs variable variables environment env overrides
  contains refers points client there here used provided given found sent stored exposed blocked
  plugin plugins streaming stream proxy provider service server servers client library module package
  middleware backend gateway endpoint caching cache support enabled disabled step flow call calls`);

/** The words of a name: "github" and "token" for `githubToken`, `GITHUB_TOKEN` and `github.token2`. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/OAuth/g, "Oauth")
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, "$1 ")
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d+$/, ""))
    .filter((word) => word !== "");

/** Words after the one that matters: `TOKEN_PROD`, `secret_key_base`, `access_key_id`. */
const suffixes = setOf(`
  prod production dev development test testing staging stage live local ci old new previous current
  backup default base value raw plain text string env var id header field param input encoded file path`);

/** A name that ends in one of these is about a secret, but its value is not secret: `token_type`, `KeyError`. */
const aboutSecrets = setOf(`
  error errors exception failed failure type length size status reset policy expired expires expiry
  expiration ttl timeout url uri endpoint manager stdin limit limits count counts counter usage used
  budget details provider`);

/** With these words, tokens are an amount: `max_tokens`, `cache_read_input_tokens`. */
const amounts = setOf(`
  max maximum min minimum num number total input output prompt completion cache cached thinking
  reasoning remaining`);

/** "Password" in several languages, also inside a longer word such as `PGPASSWORD`. */
const passwordWord =
  /passw|passphrase|passcode|passkey|secret|credential|mnemonic|kennwort|wachtwoord|contrase|парол|密码|密碼|口令|パスワード|비밀번호/;
/** Words that must be the whole name or its end: `dbpass`, `rootpw`. */
const passwordEnd =
  /^(?:pin|otp|totp|psk|dsn|salt|creds?|senha|passe|hasło|lösenord|parola|heslo|şifre)$|pwd$|pw$|(?<!^(?:com|by|tres|sur|encom|over|under|im))pass$/;
const tokenEnd =
  /^(?:jwt|sig|signature|csrf|xsrf|bearer|(?:basic|proxy|http|master|registry|access|client|user|my)?auth)$/;
const keyEnd = /(?<!^(?:mon|tur|val|don|hoc|joc|lac|whis|mic|flun|hot|soft|ho))keys?$/;

/** Any word that the name of a secret may contain. */
export const secretWord =
  /pass|pwd|pw|secret|cred|mnemonic|kennwort|wachtwoord|contrase|парол|密码|密碼|口令|パスワード|비밀번호|pin|otp|psk|dsn|salt|senha|hasło|lösenord|parola|heslo|şifre|token|jwt|sig|csrf|xsrf|bearer|auth|key|pat|code|phrase/gi;

/** Keys that are not secret. */
const publicKeys = setOf("public primary foreign unique duplicate unknown missing");
/** Words before a separate "key" that make it a secret: "signing key". */
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

/** The kind of secret, from the last word of a name and the word before it. */
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
 * The kind of secret that a name has as its value. Null if it is not secret. The name may contain spaces. Then the other
 * parts matter only for a last word that needs one before it, as in "signing key".
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

/** The kind of secret of a name that needs a clear sign before its value: `KEY=`, `--pat`. Null if it is none. */
export function mayBeSecret(name: string): SecretKind | null {
  const [word, ...others] = wordsOf(name);
  if (others.length > 0) return null;
  if (word === "key") return "API key";
  return word === "pat" ? "token" : null;
}

/** Whether the value may have several words: a passphrase or a seed phrase. */
export const hasManyWords = (name: string): boolean => /phrase|mnemonic/i.test(name);

/** Whether a user name may come before the secret: `jane / …`. */
export const hasLogin = (name: string): boolean => /credential|creds/i.test(name);
