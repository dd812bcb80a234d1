// What later.js fetches: a script of its own when the service is built; see pom.xml.
import { cast, isClockWrong, prepareToken } from "./tokens.js";

window.late = { cast, isClockWrong, prepareToken };
