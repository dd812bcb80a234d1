// Detects that a customer has left. Neither clock of a tablet is reliable alone: the wall clock is
// set back and ahead, and the monotonic clock stops on some tablets while they sleep. The clock
// that says that more time has passed counts, because answers must not remain for the next
// customer. Only if the tablet was touched a moment ago, a jump counts no further than to the
// warning: that covers the answers if the tablet slept after all, and does not send away a customer
// who is still there.
const WARNS_MS = 45000;
const LEAVES_MS = 20000;
const CHECK_INTERVAL_MS = 1000;
// Two working clocks differ by no more than this between two checks.
const CLOCK_JUMP_MS = 5000;
// A customer who touched the tablet within this time is there.
const PRESENT_MS = 20000;

const clocks = () => [Date.now(), performance.now()];

export const watchIdle = ({ warn, leave }) => {
  let before = [];
  let untouched = 0;
  // A screen that was off may be turned on by another person, who would see the answers.
  let wasHidden = false;
  let timer = 0;

  const advance = () => {
    const now = clocks();
    const steps = now.map((time, i) => Math.max(0, time - before[i]));
    before = now;
    const [least, most] = [Math.min(...steps), Math.max(...steps)];
    const isJump = most - least > CLOCK_JUMP_MS && untouched + least < PRESENT_MS && !wasHidden;
    untouched = Math.max(
      untouched + least,
      isJump ? Math.min(untouched + most, WARNS_MS) : untouched + most,
    );
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };

  const check = () => {
    if (!timer) return;
    advance();
    const left = WARNS_MS + LEAVES_MS - untouched;
    if (left <= 0) {
      stop();
      leave();
    } else if (left <= LEAVES_MS) {
      warn(Math.ceil(left / 1000));
    }
  };

  const restart = () => {
    [before, untouched, wasHidden] = [clocks(), 0, false];
    timer = timer || setInterval(check, CHECK_INTERVAL_MS);
  };

  const isInactive = () => !timer;

  document.addEventListener("visibilitychange", () => {
    wasHidden = wasHidden || document.hidden;
    check();
  });
  document.addEventListener("resume", check);
  return { check, restart, stop, isInactive };
};
