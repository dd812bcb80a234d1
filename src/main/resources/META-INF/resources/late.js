// What later.js fetches. The build makes it a separate script; see pom.xml.
import { plain } from "./spelling.js";
import { sendPlainly } from "./plainly.js";
import { isElsewhere } from "./tabs.js";
import { cast, isClockWrong, prepareToken } from "./tokens.js";
import { translate } from "./translate.js";

window.late = { cast, isClockWrong, isElsewhere, plain, prepareToken, sendPlainly, translate };
