// A kiosk: pairs itself, serves one customer after the other, and remembers none of them. It makes no
// entry in the browser's history, and sends nothing before somebody hands their answers in.
import { handIn } from "./box.js";
import { watch } from "./idle.js";
import { isSecret, look, pair, paired, part, wasRevoked } from "./pairing.js";
import * as pool from "./pool.js";
import * as stage from "./stage.js";

const SHOWS_CHOICE_MS = 200;
const THANKS_MS = 8000;
const LOOKS_MS = 300000;
// A refill at once would tell when the customer came.
const REFILLS_MS = [5000, 60000];
const TRIES_AGAIN_MS = [20000, 60000];

let thanking = 0;
let refilling = 0;
let isRevoked = false;

// ---- what this tablet is --------------------------------------------------------------------

const home = () => {
  if (!paired()) return "pair";
  return pool.isEmpty() ? "away" : "start";
};

const goHome = () => {
  clearTimeout(thanking);
  idle.forget();
  if (isRevoked) {
    isRevoked = false;
    part();
    pool.pour();
  }
  const { office, name } = paired() || { office: "", name: "" };
  stage.place(office, name);
  stage.clear(home());
  if (wasRevoked()) stage.note("revoked");
};

// Whoever is answering just now may finish, with a token that was fetched before.
const revoke = () => {
  isRevoked = true;
  if (!stage.isAsking()) goHome();
};

const refill = async () => {
  refilling = 0;
  try {
    if (paired()) await pool.fill(paired());
  } catch (e) {
    if (e.status === 401) revoke();
    else refillWithin(TRIES_AGAIN_MS);
  }
};

const refillWithin = ([least, most]) => {
  if (!refilling && pool.isLow()) {
    refilling = setTimeout(refill, least + Math.random() * (most - least));
  }
};

const lookAgain = async () => {
  if ((await look()) === "unknown") revoke();
};

const pairWith = async (typed) => {
  const before = paired();
  const outcome = isSecret(typed) ? await pair(typed) : "malformed";
  if (outcome !== "paired") {
    stage.note(outcome);
    return;
  }
  isRevoked = false;
  if (before && before.touchpoint !== paired().touchpoint) pool.pour();
  goHome();
  refill();
};

// ---- one customer ---------------------------------------------------------------------------

const send = () => {
  handIn(paired().touchpoint, stage.answers());
  refillWithin(REFILLS_MS);
  stage.thank();
  thanking = setTimeout(goHome, THANKS_MS);
};

const idle = watch({
  warn: (seconds) => { if (stage.isAsking()) stage.warn(seconds); },
  leave: goHome,
});

const stay = () => {
  idle.see();
  stage.calm();
};

const deeds = {
  send,
  stay,
  next: stage.next,
  back: stage.back,
  leave: goHome,
  speak: (button) => stage.speak(button.dataset.language),
  pair: () => pairWith(stage.field().value),
};

// ---- fingers and keys -----------------------------------------------------------------------

// While it is asked whether somebody is there, only the answer to that counts as one.
const notice = () => { if (!stage.isWarning()) idle.see(); };

addEventListener("pointerdown", notice, true);
addEventListener("keydown", notice, true);

addEventListener("click", (event) => {
  // The second half of a double click would answer the next question unread.
  if (event.detail > 1) {
    event.preventDefault();
    return;
  }
  // Arrow keys also "click", with a detail of 0; who uses them decides when to go on.
  if (event.target.type === "radio" && event.detail === 1) {
    const from = stage.screen();
    setTimeout(() => { if (stage.screen() === from) stage.next(); }, SHOWS_CHOICE_MS);
  }
  const button = event.target.closest("[data-do]");
  if (button) deeds[button.dataset.do](button);
});

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && stage.isWarning()) stay();
  if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
  event.preventDefault();
  if (stage.screen() === "pair") deeds.pair();
  else stage.next();
});

addEventListener("focusin", (event) => {
  if (stage.isWarning() && !event.target.closest("[data-idle]")) stage.hold();
});

addEventListener("submit", (event) => event.preventDefault());
addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("pageshow", (event) => { if (event.persisted) goHome(); });
addEventListener("token", () => { if (stage.screen() === "away") goHome(); });

// ---- beginning ------------------------------------------------------------------------------

// A QR code leads to /kiosk#SECRET, which never reaches a server; here it leaves the address too.
const takeSecret = () => {
  const fragment = location.hash.slice(1);
  if (!fragment) return false;
  history.replaceState(null, "", location.pathname + location.search);
  pairWith(fragment);
  return true;
};

if (window.isSecureContext && window.BigInt) {
  history.scrollRestoration = "manual";
  goHome();
  addEventListener("hashchange", takeSecret);
  setInterval(lookAgain, LOOKS_MS);
  if (!takeSecret()) {
    lookAgain();
    if (paired()) refill();
  }
}
