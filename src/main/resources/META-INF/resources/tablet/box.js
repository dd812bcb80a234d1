// Hands a ballot in until the box has it: the same token and the same answers again, however often a
// line breaks. Answers are kept nowhere but in this memory.
import { cast } from "/tokens.js";
import { paired } from "./pairing.js";
import { discard, fill, isEmpty, take } from "./pool.js";

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60000;

// Where the box cannot be asked, is busy or broken, the same will do later.
const isPassing = (status) => !status || status === 408 || status === 429 || status >= 500;

const pause = (attempt) => {
  const most = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  return new Promise((resolve) => setTimeout(resolve, most * (0.5 + Math.random() / 2)));
};

// False where the token is refused: then it was not spent, and another may take its place.
const offer = async (touchpoint, answers, token) => {
  for (let attempt = 0; ; attempt++) {
    try {
      await cast({ touchpoint, channel: "KIOSK", answers, token });
      return true;
    } catch (e) {
      if (!isPassing(e.status)) return e.status !== 401;
    }
    await pause(attempt);
  }
};

// Ends without a ballot only where the tablet belongs here no more and has no token left.
export const handIn = async (touchpoint, answers) => {
  for (let attempt = 0; ; attempt++) {
    while (!isEmpty()) {
      const token = take();
      if (await offer(touchpoint, answers, token)) return;
      discard(token);
    }
    const kiosk = paired();
    if (!kiosk || kiosk.touchpoint !== touchpoint) return;
    await fill(kiosk).catch(() => {});
    if (isEmpty()) await pause(attempt);
  }
};
