// Notices that somebody has gone. It looks at the clock every second instead of setting one alarm,
// because a tablet that slept would hear the alarm too late.
const WARNS_MS = 45000;
const LEAVES_MS = 20000;

export const watch = ({ warn, leave }) => {
  let seen = 0;
  let timer = 0;

  const forget = () => {
    clearInterval(timer);
    timer = 0;
  };

  const look = () => {
    if (!timer) return;
    const left = seen + WARNS_MS + LEAVES_MS - Date.now();
    if (left <= 0) {
      forget();
      leave();
    } else if (left <= LEAVES_MS) {
      warn(Math.ceil(left / 1000));
    }
  };

  const see = () => {
    seen = Date.now();
    timer = timer || setInterval(look, 1000);
  };

  const isAlone = () => !timer;

  document.addEventListener("visibilitychange", look);
  return { see, forget, isAlone };
};
