// A kiosk: pairs itself, serves one customer after the other, and remembers none of them. It adds no entry to
// the browser's history, and sends nothing because of a customer before the answers are handed in.
import { isClockWrong } from "/tokens.js";
import * as box from "./box.js";
import { tend } from "./care.js";
import { handing } from "./handing.js";
import { listen } from "./hands.js";
import { watch } from "./idle.js";
import * as letters from "./letters.js";
import * as line from "./line.js";
import { isCopied, isSecret, load, look, pair, paired, part, wasRevoked } from "./pairing.js";
import * as pool from "./pool.js";
import * as shell from "./shell.js";
import * as stage from "./stage.js";
import { trouble } from "./store.js";
import { keepSupplied } from "./supply.js";
import * as voice from "./voice.js";

const LOOKS_MS = 300000;
// By a timer, because a write to the disk at a customer's touch would reveal when they came.
const TRIES_OUT_MS = 60000;

let isLoaded = false;
let isRevoked = false;

// ---- what this tablet is --------------------------------------------------------------------

const home = () => {
  if (trouble() || !isLoaded) return "ailing";
  if (!paired()) return "pair";
  if (box.isFull()) return "full";
  return pool.size() ? "start" : "away";
};

const NOWHERE = { office: "", name: "", languages: [] };
const HOMES = ["start", "away", "full", "ailing"];

const isAtHome = () => HOMES.includes(stage.screen());

const noteAtHome = () => {
  if (home() === "ailing") return trouble();
  if (wasRevoked()) return "revoked";
  if (line.isTaken()) return "taken";
  if (home() === "full") return "cut";
  if (home() === "start" && box.isNearlyFull()) return "nearly";
  if (home() === "start" && isCopied()) return "copied";
  if (isClockWrong()) return "clock";
  return line.isCut() ? "cut" : undefined;
};

const goHome = () => {
  idle.forget();
  giving.stop();
  voice.stop();
  if (isRevoked) {
    isRevoked = false;
    part();
    pool.pour().catch(() => {});
  }
  stage.place(paired() || NOWHERE);
  stage.clear(home());
  stage.note(noteAtHome());
  shell.renew();
};

// Called when tokens came, ballots went, or the disk fails or works again.
const takeStock = () => {
  if (!isAtHome()) return;
  if (stage.screen() === home()) stage.note(noteAtHome());
  else goHome();
};

// A customer who is answering may finish, with a token that was fetched before.
const revoke = () => {
  isRevoked = true;
  if (!stage.isAsking()) goHome();
};

const tokens = keepSupplied(revoke);

const lookAgain = async () => {
  if (idle.isAlone() && isAtHome()) shell.renew();
  shell.update();
  letters.complete();
  const outcome = await look();
  if (outcome === "unknown") revoke();
  if (outcome === "paired" && !stage.isAsking()) stage.place(paired());
  if (paired() && line.isOpen()) box.retry();
};

const pairWith = async (typed) => {
  const before = paired();
  const outcome = isSecret(typed) ? await pair(typed) : "malformed";
  if (outcome !== "paired") {
    stage.note(outcome);
    return;
  }
  isRevoked = false;
  if (before && before.touchpoint !== paired().touchpoint) await pool.pour();
  goHome();
  tokens.refill();
};

// ---- one customer ---------------------------------------------------------------------------

const idle = watch({
  warn: (seconds) => { if (stage.isAsking()) stage.warn(seconds); },
  leave: () => goHome(),
});

const giving = handing({
  idle,
  goHome,
  done: () => {
    box.deliver();
    tokens.refillSoon();
  },
});

const stay = () => {
  idle.see();
  stage.calm();
};

// A touch that wakes the tablet may come from another person than the one who left it: the clock is checked
// first. While the idle warning is shown, only its answer counts as a touch.
const notice = () => {
  idle.look();
  if (!stage.isWarning()) idle.see();
  giving.linger();
};

const tryToPair = (typed) => pairWith(typed).catch(goHome);

const deeds = {
  send: giving.send,
  stay,
  next: stage.next,
  back: stage.back,
  leave: goHome,
  read: voice.read,
  hush: voice.stop,
  operator: () => stage.show("operator"),
  speak: (button) => stage.speak(button.dataset.language),
  pair: () => tryToPair(stage.field().value),
};

listen({ deeds, notice, stay, speak: voice.say });

// After listening, the customer gets the full time to think.
addEventListener("heard", () => { if (stage.isAsking() && !stage.isWarning()) idle.see(); });
addEventListener("pageshow", (event) => { if (event.persisted) goHome(); });
addEventListener("stock", takeStock);
addEventListener("online", lookAgain);

// ---- beginning ------------------------------------------------------------------------------

// A QR code leads to /kiosk#SECRET: the fragment never reaches a server, and here it leaves the address too.
const takeSecret = () => {
  const fragment = location.hash.slice(1);
  if (!fragment) return false;
  history.replaceState(null, "", location.pathname + location.search);
  tryToPair(fragment);
  return true;
};

const begin = () => {
  goHome();
  addEventListener("hashchange", takeSecret);
  setInterval(lookAgain, LOOKS_MS);
  setInterval(care.lookIfFree, TRIES_OUT_MS);
  if (!takeSecret()) {
    lookAgain();
    if (paired()) tokens.refill();
  }
};

const care = tend({
  well: async () => {
    await load();
    await pool.load();
    await box.load();
    if (isLoaded) {
      takeStock();
      return;
    }
    isLoaded = true;
    begin();
  },
  ill: () => {
    if (isAtHome() || !isLoaded) goHome();
  },
  isFree: () => idle.isAlone() && (isAtHome() || !isLoaded),
});

// Otherwise the first screen stays, which says what is missing.
if (window.isSecureContext && window.BigInt) {
  history.scrollRestoration = "manual";
  letters.complete();
  shell.install();
  care.look();
}
