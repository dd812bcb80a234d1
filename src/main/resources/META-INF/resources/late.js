// What lazy.js loads. The build makes it a separate script; see pom.xml.
import { cast as castSealed } from "./ballot.js";
import { offerLink, renderLink } from "./counted-link.js";
import { plain } from "./spelling.js";
import { sendPlainly as sendForm } from "./post-form.js";
import { isElsewhere } from "./tabs.js";
import { isClockWrong, prepareToken } from "./tokens.js";
import { translate as translatePage } from "./translate.js";

const cast = async (ballot) => {
  offerLink();
  offerLink((await castSealed(ballot)).mark);
};

const sendPlainly = (form) => {
  offerLink();
  return sendForm(form);
};

const translate = (address) => translatePage(address).then(renderLink);

window.late = { cast, isClockWrong, isElsewhere, plain, prepareToken, sendPlainly, translate };
