// What lazy.js loads. The build makes it a separate script; see pom.xml.
import { plain } from "./spelling.js";
import { sendPlainly } from "./post-form.js";
import { isElsewhere } from "./tabs.js";
import { cast, isClockWrong, prepareToken } from "./tokens.js";
import { translate } from "./translate.js";

window.late = { cast, isClockWrong, isElsewhere, plain, prepareToken, sendPlainly, translate };
