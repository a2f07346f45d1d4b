import { NoSuchPlace } from "@/components/place/no-such-place";
import { symptoms } from "@/lib/catalog/symptoms";

export default function NotFound() {
  return <NoSuchPlace kind="symptom" path="/symptoms" among={symptoms} />;
}
