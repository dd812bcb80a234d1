// Hands answers in and thanks only when this tablet can no longer lose them: until then they stay
// in the form, and keeping them is tried again as long as the customer is there.
import * as outbox from "./outbox.js";
import { paired } from "./pairing.js";
import * as screens from "./screens.js";
import * as speech from "./speech.js";

const IS_SLOW_MS = 3000;
const TRIES_AGAIN_MS = 4000;
const THANKS_MS = 20000;
// Some voices never report that they have ended.
const LONGEST_THANKS_MS = 120000;

export const createSubmission = ({ idle, goHome, done }) => {
  let submitting = null;
  let timer = 0;
  let since = 0;

  const schedule = (run, ms) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };

  const goHomeAfter = (ms) =>
    schedule(() => {
      const isStillRead = speech.isReading() && performance.now() - since < LONGEST_THANKS_MS;
      if (isStillRead) goHomeAfter(1000);
      else goHome();
    }, ms);

  // Keeps the thanks until they were read aloud, and 20 seconds after the last touch.
  const extendThanks = () => {
    if (screens.current() === "thanks") goHomeAfter(THANKS_MS);
  };

  const showThanks = (isLater) => {
    idle.stop();
    since = performance.now();
    screens.showThanks(isLater ? "later" : "now");
    extendThanks();
  };

  const showNotKept = () => {
    if (screens.current() !== "unkept") screens.show("unkept");
  };

  const send = async () => {
    if (submitting) return;
    const mine = {};
    submitting = mine;
    schedule(showNotKept, IS_SLOW_MS);
    const isLater = outbox.isOffline();
    const isKept = await outbox.add(paired().touchpoint, screens.answers()).catch(() => false);
    done();
    // A customer who left meanwhile is not thanked, nor is the next one.
    if (submitting !== mine) return;
    submitting = null;
    if (isKept) showThanks(isLater);
    else {
      showNotKept();
      schedule(send, TRIES_AGAIN_MS);
    }
  };

  const stop = () => {
    clearTimeout(timer);
    submitting = null;
    outbox.abandonPending();
  };

  return { send, stop, extendThanks };
};
