import { ReportError } from "./report-error";
import { sizeFrames } from "./size-frames";
import { StatusBadge } from "./status-badge";

// A page may hold the script twice; a name can be taken once.
if (!customElements.get("report-error")) {
  customElements.define("report-error", ReportError);
  customElements.define("status-badge", StatusBadge);
  sizeFrames();
}
