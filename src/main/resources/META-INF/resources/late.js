// What lazy.js loads. The build makes it a separate script; see pom.xml.
import { cast } from "./ballot.js";
import { plain } from "./spelling.js";
import { sendPlainly } from "./post-form.js";
import { isElsewhere } from "./tabs.js";
import { isClockWrong, prepareToken } from "./tokens.js";
import { translate } from "./translate.js";

window.late = { cast, isClockWrong, isElsewhere, plain, prepareToken, sendPlainly, translate };
