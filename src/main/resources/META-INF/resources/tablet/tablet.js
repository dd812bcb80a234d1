// A kiosk: pairs itself, serves one customer after the other, and remembers none of them. It makes no
// entry in the browser's history, and sends nothing before somebody hands their answers in.
import * as box from "./box.js";
import { watch } from "./idle.js";
import * as letters from "./letters.js";
import { isSecret, load, look, pair, paired, part, wasRevoked } from "./pairing.js";
import * as pool from "./pool.js";
import * as shell from "./shell.js";
import * as stage from "./stage.js";
import { open } from "./store.js";
import { keepSupplied } from "./supply.js";
import * as voice from "./voice.js";

const SHOWS_CHOICE_MS = 200;
const THANKS_MS = 8000;
const LOOKS_MS = 300000;

let thanking = 0;
let isRevoked = false;
let isSending = false;

// ---- what this tablet is --------------------------------------------------------------------

const home = () => {
  if (!paired()) return "pair";
  if (box.isFull()) return "full";
  return pool.size() ? "start" : "away";
};

const NOWHERE = { office: "", name: "", languages: [] };
const HOMES = ["start", "away", "full"];

const noteAtHome = () => {
  if (wasRevoked()) return "revoked";
  return home() === "start" && box.isNearlyFull() ? "nearly" : undefined;
};

const goHome = () => {
  clearTimeout(thanking);
  idle.forget();
  voice.forget();
  if (isRevoked) {
    isRevoked = false;
    part();
    pool.pour();
  }
  stage.place(paired() || NOWHERE);
  stage.clear(home());
  stage.note(noteAtHome());
  shell.renew();
};

// Tokens came, or ballots went.
const takeStock = () => {
  if (!HOMES.includes(stage.screen())) return;
  if (stage.screen() === home()) stage.note(noteAtHome());
  else goHome();
};

// Whoever is answering just now may finish, with a token that was fetched before.
const revoke = () => {
  isRevoked = true;
  if (!stage.isAsking()) goHome();
};

const tokens = keepSupplied(revoke);

const lookAgain = async () => {
  if (idle.isAlone() && HOMES.includes(stage.screen())) shell.renew();
  shell.update();
  letters.complete();
  const outcome = await look();
  if (outcome === "unknown") revoke();
  if (outcome === "paired" && !stage.isAsking()) stage.place(paired());
  if (paired()) box.hear(outcome !== "unreachable");
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
  tokens.refill();
};

// ---- one customer ---------------------------------------------------------------------------

// Thanks only for what this tablet cannot lose any more.
const handIn = async () => box.lay(paired().touchpoint, stage.answers());

const send = async () => {
  if (isSending) return;
  isSending = true;
  idle.forget();
  const isLater = box.isOffline();
  const isKept = await handIn().catch(() => false);
  isSending = false;
  if (isKept) stage.thank(isLater ? "later" : "now");
  else stage.clear("full");
  thanking = setTimeout(goHome, THANKS_MS);
  box.deliver();
  tokens.refillSoon();
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
  read: voice.read,
  hush: voice.hush,
  speak: (button) => stage.speak(button.dataset.language),
  pair: () => pairWith(stage.field().value),
};

// ---- fingers and keys -----------------------------------------------------------------------

// They go to the buttons of the question whether somebody is there, or press one.
const STEERS = ["Tab", "Shift", "Enter", " "];

// A touch that wakes the tablet is not that of whoever left it asleep. While it is asked whether somebody
// is there, only the answer to that counts as one.
const notice = () => {
  idle.look();
  if (!stage.isWarning()) idle.see();
};

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
  if (stage.isWarning() && !STEERS.includes(event.key)) stay();
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
addEventListener("stock", takeStock);
addEventListener("online", () => box.hear(true));

// ---- beginning ------------------------------------------------------------------------------

// A QR code leads to /kiosk#SECRET, which never reaches a server; here it leaves the address too.
const takeSecret = () => {
  const fragment = location.hash.slice(1);
  if (!fragment) return false;
  history.replaceState(null, "", location.pathname + location.search);
  pairWith(fragment);
  return true;
};

const begin = async () => {
  await open();
  await load();
  await pool.load();
  await box.load();
  history.scrollRestoration = "manual";
  goHome();
  letters.complete();
  shell.install();
  addEventListener("hashchange", takeSecret);
  setInterval(lookAgain, LOOKS_MS);
  if (!takeSecret()) {
    lookAgain();
    if (paired()) tokens.refill();
  }
};

// Elsewhere the first screen stays, which says what is missing.
if (window.isSecureContext && window.BigInt) begin();
