// Hands answers in and thanks only when this tablet can no longer lose them: until then they stay in the
// form, and keeping them is tried again as long as the customer is there.
import * as box from "./box.js";
import { paired } from "./pairing.js";
import * as stage from "./stage.js";
import * as voice from "./voice.js";

const IS_SLOW_MS = 3000;
const TRIES_AGAIN_MS = 4000;
const THANKS_MS = 20000;
// Some voices never report that they have ended.
const LONGEST_THANKS_MS = 120000;

export const handing = ({ idle, goHome, done }) => {
  let giver = null;
  let timer = 0;
  let since = 0;

  const later = (run, ms) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };

  const leaveSoon = (ms) => later(() => {
    const isHeard = voice.isReading() && performance.now() - since < LONGEST_THANKS_MS;
    if (isHeard) leaveSoon(1000);
    else goHome();
  }, ms);

  // Keeps the thanks until they were read aloud, and 20 seconds after the last touch.
  const linger = () => {
    if (stage.screen() === "thanks") leaveSoon(THANKS_MS);
  };

  const thank = (isLater) => {
    idle.forget();
    since = performance.now();
    stage.thank(isLater ? "later" : "now");
    linger();
  };

  const excuse = () => {
    if (stage.screen() !== "unkept") stage.show("unkept");
  };

  const send = async () => {
    if (giver) return;
    const mine = {};
    giver = mine;
    later(excuse, IS_SLOW_MS);
    const isLater = box.isOffline();
    const isKept = await box.lay(paired().touchpoint, stage.answers()).catch(() => false);
    done();
    // A customer who left meanwhile is not thanked, nor is the next one.
    if (giver !== mine) return;
    giver = null;
    if (isKept) thank(isLater);
    else {
      excuse();
      later(send, TRIES_AGAIN_MS);
    }
  };

  const stop = () => {
    clearTimeout(timer);
    giver = null;
    box.giveUp();
  };

  return { send, stop, linger };
};
