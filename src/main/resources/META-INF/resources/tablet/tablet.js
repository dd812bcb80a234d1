// A kiosk: pairs itself, serves one customer after the other, and remembers none of them. It adds
// no entry to the browser's history, and sends nothing because of a customer before the answers are
// handed in.
import { isClockWrong } from "/tokens.js";
import { watchDisk } from "./disk-check.js";
import { loadMissingFonts } from "./fonts.js";
import { watchIdle } from "./idle.js";
import { listenToInput } from "./input.js";
import * as outbox from "./outbox.js";
import {
  checkPairing,
  isCopied,
  isSecret,
  load,
  pair,
  paired,
  unpair,
  wasRevoked,
} from "./pairing.js";
import * as pool from "./pool.js";
import * as reachability from "./reachability.js";
import { createRefill } from "./refill.js";
import * as rules from "./rules.js";
import * as screens from "./screens.js";
import * as shell from "./shell.js";
import * as speech from "./speech.js";
import { fault } from "./store.js";
import { createSubmission } from "./submission.js";

const CHECK_INTERVAL_MS = 300000;
// By a timer, because a write to the disk at a customer's touch would reveal when they came.
const DISK_CHECK_INTERVAL_MS = 60000;

let isStarted = false;
let isRevoked = false;

// ---- what this tablet is --------------------------------------------------------------------

const state = () => ({
  fault: fault(),
  isStarted,
  isPaired: Boolean(paired()),
  wasRevoked: wasRevoked(),
  isCopied: isCopied(),
  tokens: pool.size(),
  isFull: outbox.isFull(),
  isNearlyFull: outbox.isNearlyFull(),
  isIntercepted: reachability.isIntercepted(),
  isUnreachable: reachability.isUnreachable(),
  isClockWrong: isClockWrong(),
});

const homeScreen = () => rules.homeScreen(state());
const homeNote = () => rules.homeNote(state());

const NOWHERE = { office: "", name: "", languages: [] };

const isHomeShown = () => rules.isHome(screens.current());

const goHome = () => {
  idle.stop();
  submission.stop();
  speech.stop();
  if (isRevoked) {
    isRevoked = false;
    unpair();
    pool.clear().catch(() => {});
  }
  screens.showPlace(paired() || NOWHERE);
  screens.reset(homeScreen());
  screens.showNote(homeNote());
  shell.reloadIfOutdated();
};

// Called when tokens came, ballots went, or the disk fails or works again.
const refresh = () => {
  if (!isHomeShown()) return;
  if (screens.current() === homeScreen()) screens.showNote(homeNote());
  else goHome();
};

// A customer who is answering may finish, with a token that was fetched before.
const revoke = () => {
  isRevoked = true;
  if (!screens.isAsking()) goHome();
};

const tokens = createRefill(revoke);

const checkAgain = async () => {
  if (idle.isInactive() && isHomeShown()) shell.reloadIfOutdated();
  shell.update();
  loadMissingFonts();
  const outcome = await checkPairing();
  if (outcome === "unknown") revoke();
  if (outcome === "paired" && !screens.isAsking()) screens.showPlace(paired());
  if (paired() && reachability.isReachable()) outbox.retry();
};

const pairWith = async (typed) => {
  const before = paired();
  const outcome = isSecret(typed) ? await pair(typed) : "malformed";
  if (outcome !== "paired") {
    screens.showNote(outcome);
    return;
  }
  isRevoked = false;
  if (before && before.touchpoint !== paired().touchpoint) await pool.clear();
  goHome();
  tokens.refill();
};

// ---- one customer ---------------------------------------------------------------------------

const idle = watchIdle({
  warn: (seconds) => {
    if (screens.isAsking()) screens.showWarning(seconds);
  },
  leave: () => goHome(),
});

const submission = createSubmission({
  idle,
  goHome,
  done: () => {
    outbox.deliver();
    tokens.refillSoon();
  },
});

const stay = () => {
  idle.restart();
  screens.endWarning();
};

// A touch that wakes the tablet may come from another person than the one who left it: the clock is
// checked first. While the idle warning is shown, only its answer counts as a touch.
const onTouch = () => {
  idle.check();
  if (!screens.isWarning()) idle.restart();
  submission.extendThanks();
};

const tryToPair = (typed) => pairWith(typed).catch(goHome);

const actions = {
  send: submission.send,
  stay,
  next: screens.next,
  back: screens.back,
  leave: goHome,
  read: speech.read,
  hush: speech.stop,
  operator: () => screens.show("operator"),
  speak: (button) => screens.setLanguage(button.dataset.language),
  pair: () => tryToPair(screens.secretField().value),
};

listenToInput({ actions, onTouch, stay, read: speech.readControl });

// After listening, the customer gets the full time to think.
addEventListener("speechend", () => {
  if (screens.isAsking() && !screens.isWarning()) idle.restart();
});
addEventListener("pageshow", (event) => {
  if (event.persisted) goHome();
});
addEventListener("statechange", refresh);
addEventListener("online", checkAgain);

// ---- starting -------------------------------------------------------------------------------

// A QR code leads to /kiosk#SECRET.PIN: the fragment never reaches a server, and here it leaves
// the address too.
const takeSecret = () => {
  const { hash } = location;
  if (!hash) return false;
  history.replaceState(null, "", location.pathname + location.search);
  tryToPair(hash);
  return true;
};

const start = () => {
  goHome();
  addEventListener("hashchange", takeSecret);
  setInterval(checkAgain, CHECK_INTERVAL_MS);
  setInterval(disk.checkIfFree, DISK_CHECK_INTERVAL_MS);
  if (!takeSecret()) {
    checkAgain();
    if (paired()) tokens.refill();
  }
};

const disk = watchDisk({
  onWorking: async () => {
    await load();
    await pool.load();
    await outbox.load();
    if (isStarted) {
      refresh();
      return;
    }
    isStarted = true;
    start();
  },
  onFailing: () => {
    if (isHomeShown() || !isStarted) goHome();
  },
  isFree: () => idle.isInactive() && (isHomeShown() || !isStarted),
});

// Otherwise the first screen stays, which says what is missing.
if (window.isSecureContext && window.BigInt) {
  history.scrollRestoration = "manual";
  loadMissingFonts();
  shell.install();
  disk.check();
}
