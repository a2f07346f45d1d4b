import { permanentRedirect } from "next/navigation";

/** The API page has moved to /docs. Old links still work. */
export default function Page() {
  permanentRedirect("/docs");
}
