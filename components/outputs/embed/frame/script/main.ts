import { localTimes } from "./local-times";
import { refreshPolitely } from "./refresh-politely";
import { sendInPlace } from "./send-in-place";
import { tellHeight } from "./tell-height";

tellHeight();
localTimes();
refreshPolitely();
sendInPlace();
