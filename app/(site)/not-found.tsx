import type { Metadata } from "next";
import { NothingHere } from "@/components/nothing-here/nothing-here";

export const metadata: Metadata = { title: "Nothing here" };

/** An outage, an incident or a receipt that is none; stands within the site's own head and foot. */
export default function NotFound() {
  return <NothingHere />;
}
