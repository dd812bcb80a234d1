// Notices that somebody has gone. No clock of a tablet is to be believed alone: the one on the wall is set
// back and ahead, and the steady one stands still on some tablets while they sleep. What either of them says
// has passed has passed, for answers must not stay for the next person. Only against somebody who touched
// the tablet a moment ago a jump counts no further than to the question whether they are there: that
// covers the answers if the tablet slept after all, and throws nobody out.
const WARNS_MS = 45000;
const LEAVES_MS = 20000;
const LOOKS_MS = 1000;
// By no more do two good clocks differ between two looks.
const JUMPS_MS = 5000;
// Who touched it this long ago is there.
const IS_THERE_MS = 20000;

const clocks = () => [Date.now(), performance.now()];

export const watch = ({ warn, leave }) => {
  let before = [];
  let untouched = 0;
  // A screen that was off shows answers to whoever turns it on.
  let wasHidden = false;
  let timer = 0;

  const pass = () => {
    const now = clocks();
    const steps = now.map((time, i) => Math.max(0, time - before[i]));
    before = now;
    const [least, most] = [Math.min(...steps), Math.max(...steps)];
    const isJump = most - least > JUMPS_MS && untouched + least < IS_THERE_MS && !wasHidden;
    untouched = Math.max(untouched + least, isJump ? Math.min(untouched + most, WARNS_MS) : untouched + most);
  };

  const forget = () => {
    clearInterval(timer);
    timer = 0;
  };

  const look = () => {
    if (!timer) return;
    pass();
    const left = WARNS_MS + LEAVES_MS - untouched;
    if (left <= 0) {
      forget();
      leave();
    } else if (left <= LEAVES_MS) {
      warn(Math.ceil(left / 1000));
    }
  };

  const see = () => {
    [before, untouched, wasHidden] = [clocks(), 0, false];
    timer = timer || setInterval(look, LOOKS_MS);
  };

  const isAlone = () => !timer;

  document.addEventListener("visibilitychange", () => {
    wasHidden = wasHidden || document.hidden;
    look();
  });
  document.addEventListener("resume", look);
  return { look, see, forget, isAlone };
};
