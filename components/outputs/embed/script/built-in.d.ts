/** The minified styles of both elements. `app/embed/compile.ts` replaces this name. */
declare const EMBED_STYLE: string;
/** The part of the catalog that the elements need. `app/embed/compile.ts` replaces this name too. */
declare const EMBED_CATALOG: import("./embedded-catalog").EmbeddedCatalog;
