/** The style of both elements, minified. `app/embed/compile.ts` writes it in place of this name. */
declare const EMBED_STYLE: string;
/** The catalog's part that the elements show, written in place of this name likewise. */
declare const EMBED_OFFERED: import("./offered").Offered;
