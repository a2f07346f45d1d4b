import { NoSuchPlace } from "@/components/place/no-such-place";
import { models } from "@/lib/catalog/models";

export default function NotFound() {
  return <NoSuchPlace kind="model" path="/models" among={models.filter(({ id }) => id !== "not-sure")} />;
}
