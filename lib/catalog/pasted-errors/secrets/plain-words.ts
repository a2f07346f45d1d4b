/** The words of a text, each once. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that follow "password", "token is" or "Bearer" in a sentence about one, and are none. */
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
