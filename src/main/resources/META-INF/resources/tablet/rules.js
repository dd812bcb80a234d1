// What a tablet shows and does, given what it knows. Knows no page, no disk, no network and no
// clock, so that it is tested without a browser.

// ---- screens --------------------------------------------------------------------------------

const HOMES = ["start", "away", "full", "ailing"];

export const isHome = (screen) => HOMES.includes(screen);

export const isAsking = (screen) => /^(q\d+|send|empty|unkept)$/.test(screen);

export const homeScreen = ({ fault, isStarted, isPaired, isFull, tokens }) => {
  if (fault || !isStarted) return "ailing";
  if (!isPaired) return "pair";
  if (isFull) return "full";
  return tokens ? "start" : "away";
};

// The most urgent of what there is to say on it.
export const homeNote = (state) => {
  const home = homeScreen(state);
  if (home === "ailing") return state.fault;
  if (state.wasRevoked) return "revoked";
  if (state.isIntercepted) return "taken";
  if (home === "full") return "cut";
  if (home === "start" && state.isNearlyFull) return "nearly";
  if (home === "start" && state.isCopied) return "copied";
  if (state.isClockWrong) return "clock";
  return state.isUnreachable ? "cut" : undefined;
};

// null means "no answer", as in the API.
export const isEmpty = (answers) => Object.values(answers).every((answer) => answer === null);

// Of the start and the questions in their order; after the last, the answers are handed in.
export const screenAfter = (screens, current, answers) =>
  screens[screens.indexOf(current) + 1] || (isEmpty(answers) ? "empty" : "send");

export const screenBefore = (screens, current) => {
  const here = screens.indexOf(current);
  return screens[(here < 0 ? screens.length : here) - 1];
};

// ---- is somebody there? ---------------------------------------------------------------------

const WARNS_MS = 45000;
const LEAVES_MS = 20000;
// Two working clocks differ by no more than this between two checks.
const CLOCK_JUMP_MS = 5000;
// A customer who touched the tablet within this time is there.
const PRESENT_MS = 20000;

// Neither clock of a tablet is reliable alone: the wall clock is set back and ahead, and the
// monotonic clock stops on some tablets while they sleep. The clock that says that more time has
// passed counts, because answers must not remain for the next customer. Only if the tablet was
// touched a moment ago, a jump counts no further than to the warning: that covers the answers if
// the tablet slept after all, and does not send away a customer who is still there.
//
// `untouched`: the milliseconds since the last touch until the check before; `steps`: those since
// that check, by either clock; `wasHidden`: a screen that was off may be turned on by another
// person, who would see the answers.
export const untouchedAfter = (untouched, steps, wasHidden) => {
  const forward = steps.map((step) => Math.max(0, step));
  const [least, most] = [Math.min(...forward), Math.max(...forward)];
  const isJump = most - least > CLOCK_JUMP_MS && untouched + least < PRESENT_MS && !wasHidden;
  const counted = untouched + most;
  return isJump ? Math.max(untouched + least, Math.min(counted, WARNS_MS)) : counted;
};

// The seconds that the warning shows; null before it, 0 or less when the customer has left.
export const secondsLeft = (untouched) => {
  const left = WARNS_MS + LEAVES_MS - untouched;
  return left > LEAVES_MS ? null : Math.ceil(left / 1000);
};

// ---- ballots that wait ----------------------------------------------------------------------

const CAPACITY = 500;
// Leaves time to look after the tablet before it must turn customers away.
const NEARLY_FULL = 10;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60000;

const capacityLeft = ({ waiting, tokens }) => Math.min(CAPACITY - waiting, tokens);

export const isFull = ({ waiting, tokens, isOffline }) =>
  waiting >= CAPACITY || (waiting > 0 && isOffline && capacityLeft({ waiting, tokens }) <= 0);

export const isNearlyFull = ({ waiting, tokens, isOffline }) =>
  waiting > 0 && isOffline && capacityLeft({ waiting, tokens }) <= NEARLY_FULL;

// Only this service can say that it takes a ballot, or will never take it. A portal cannot, nor can
// anything that strips the token from the request; and a service that is busy or broken may
// recover.
export const isTransient = ({ status, reason }) =>
  !reason || reason === "no-admission" || status === 408 || status === 429 || status >= 500;

// Between the half and the whole of a time that doubles, by chance from 0 to 1.
export const pauseBefore = (attempt, chance) =>
  Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * (0.5 + chance / 2);
