// What an answer of the server means for the customer, and what the form does next. Knows no page,
// no network and no clock, so that it is tested without a browser.

const WRONG = ["missing", "malformed", "unknown", "expired"];
const OVER = ["used", "exchanged"];
// States that may pass by themselves; after TRIES attempts the customer decides.
const TRANSIENT = ["between", "busy"];
const TRIES = 4;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60000;

export const isWrong = (state) => WRONG.includes(state);

export const isOver = (state) => OVER.includes(state);

export const isOfCode = (state) => isWrong(state) || isOver(state);

export const isTransient = (state) => TRANSIENT.includes(state);

// "between": the answer did not come from this service, or the request arrived without its
// credential. What is wrong with a code bears the problem's own name: "used-code" is "used".
export const stateOf = ({ status, reason }) => {
  if (status === undefined) return "distrusted";
  if (!status) return "unreachable";
  if (!reason || reason === "no-admission") return "between";
  if (reason === "invalid-token") return "expired";
  if (reason.endsWith("-code")) return reason.slice(0, -5);
  return status < 429 && reason !== "busy" ? "outdated" : "busy";
};

// A network that is away is waited for without end.
export const triesAgain = (state, tries) =>
  state === "unreachable" || (isTransient(state) && tries < TRIES);

export const pauseAfter = (pause) => Math.min(2 * pause || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
