import { NoSuchPlace } from "@/components/place/no-such-place";
import { surfaces } from "@/lib/catalog/surfaces";

export default function NotFound() {
  return (
    <NoSuchPlace kind="surface" path="/surfaces" among={surfaces.filter(({ id }) => id !== "not-sure")} />
  );
}
