// Detects that a customer has left, by two clocks; see rules.js.
import { secondsLeft, untouchedAfter } from "./rules.js";

const CHECK_INTERVAL_MS = 1000;

const clocks = () => [Date.now(), performance.now()];

export const watchIdle = ({ warn, leave }) => {
  let before = [];
  let untouched = 0;
  let wasHidden = false;
  let timer = 0;

  const advance = () => {
    const now = clocks();
    const steps = now.map((time, i) => time - before[i]);
    before = now;
    untouched = untouchedAfter(untouched, steps, wasHidden);
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
  };

  const check = () => {
    if (!timer) return;
    advance();
    const left = secondsLeft(untouched);
    if (left === null) return;
    if (left > 0) {
      warn(left);
    } else {
      stop();
      leave();
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
