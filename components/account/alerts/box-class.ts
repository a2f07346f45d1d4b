/** A box or a dot with its words beside it: as high as a thumb on a phone. */
export const boxClass = "flex min-h-11 items-center gap-2.5 text-sm has-disabled:text-soft sm:min-h-9";
