/**
 * Tells the page around this frame how high it is, in CSS pixels, whenever that changes and when it asks. To whichever
 * page it is: a height is no secret. It is that page which must look at who speaks.
 */
export function tellHeight(): void {
  const tell = () => {
    const { height } = document.body.getBoundingClientRect();
    parent.postMessage({ type: "njy:height", height: Math.ceil(height) }, "*");
  };
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data === "njy:tell") tell();
  });
}
