import { permanentRedirect } from "next/navigation";

/** The API’s page has moved to where all of it is told; what links here still leads there. */
export default function Page() {
  permanentRedirect("/docs");
}
