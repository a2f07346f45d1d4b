const gapPx = 8;

/** Puts a dialog under the button that opened it, or over it where there is more room; narrow screens ignore it. */
export function placeDialog(dialog: HTMLDialogElement, button: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const at = button.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = dialog;
  const left = Math.min(at.left, clientWidth - offsetWidth - gapPx);
  const lowest = clientHeight - offsetHeight - gapPx;
  const under = at.bottom + gapPx;
  const over = at.top - offsetHeight - gapPx;
  const top = under > lowest && over > 0 ? over : Math.min(under, lowest);
  dialog.style.setProperty("--left", `${Math.max(gapPx, left)}px`);
  dialog.style.setProperty("--top", `${Math.max(gapPx, top)}px`);
}
