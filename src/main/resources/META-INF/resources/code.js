// The code: its field, the server's answer about it, and its exchange for a token in the
// background. A ballot is cast with the token; or with the form itself, which contains the code,
// where a browser cannot have tokens ("plain") or where a check failed and the customer was told
// ("distrusted").
import * as entitlement from "./entitlement.js";
import { loadTools, loadWords } from "./lazy.js";
import { isOfCode, isOver, isWrong, stateOf } from "./states.js";

const CODE = /^[0-9A-Z]{12}$/;
// A code and the pin of the teller's key, see pin.js. What is no pin belongs to the code, which is
// malformed then.
const SLIP = /^(.*?)(\.[0-9A-Z]{16})?$/;
const NO_LOOKUP = { code: "" };
const PATIENCE_MS = 4000;
const READS_MS = 1000;

export const byId = (id) => document.getElementById(id);
export const code = byId("code");
export const where = byId("where");
const start = () => byId("start").classList;
let lookup = NO_LOOKUP;
// Of the slip whose code is in the field; none where the code was typed.
let pin;

// ---- what there is to say ----------------------------------------------------------------

export let way = "plain";
let since = 0;

const setWay = (chosen) => {
  way = chosen;
  since = performance.now();
  showWay();
};

const showWay = () =>
  document.querySelectorAll("[data-way]").forEach((e) => {
    e.hidden = e.dataset.way !== way;
  });

// A touch just as the words appear, such as the second half of a double click, is no consent to
// them.
export const isUnread = () => way === "distrusted" && performance.now() - since < READS_MS;

export const flag = (element, name, is) =>
  is ? element.setAttribute(name, true) : element.removeAttribute(name);

// Until the script that normalises typed codes is loaded, only spaces, hyphens and case are
// handled.
export const typed = () =>
  window.late ? window.late.plain(code.value) : code.value.replace(/[\s-]/g, "").toUpperCase();

// The code and the token that this page holds, to compare with those of other tabs.
export const heldSlips = () => [typed(), String((entitlement.current() || {}).token || "")];

let currentNote = "";

const renderNote = () =>
  document.querySelectorAll("#code-notes p").forEach((p) => {
    p.hidden = p.id !== "code-" + currentNote;
  });

export const showNote = (state) => {
  currentNote = state;
  renderNote();
  if (state && state !== "valid") loadWords().then(renderNote, () => {});
  byId("code-hint").hidden = state === "valid" || isOver(state);
  start().toggle("over", isOver(state));
  // Keeps the field open while the customer may still be typing in it.
  const isKnown = state === "valid" && document.activeElement !== code;
  start().toggle("known", isKnown);
  byId("field").open = !isKnown;
  flag(code, "aria-invalid", isWrong(state));
};

// What the code is for: the name of the place, its look, and the languages offered there.
let place = null;

const showPlace = (shown) => {
  place = shown;
  const { where: name, languages, style } = shown;
  byId("look").href = style;
  // Isolated, because its letters and brackets may run in the other direction than the page's.
  where.textContent = `\u2068${name}\u2069`;
  byId("code-valid").querySelector("strong").textContent = where.textContent;
  document.querySelectorAll(".picker li a").forEach((a) => {
    a.parentNode.hidden = !languages.includes(a.lang) && !a.hasAttribute("aria-current");
  });
};

let keyShown = null;

const showKey = (shown) => {
  keyShown = shown;
  const { fingerprint, isClockWrong } = shown;
  if (isClockWrong)
    loadWords().then(
      () => {
        byId("clock").hidden = false;
      },
      () => {},
    );
  document.querySelectorAll(".print").forEach((line) => {
    line.querySelector("code").textContent = fingerprint.slice(0, 16).replace(/.{4}(?!$)/g, "$& ");
    line.parentNode.querySelector("a").hash = fingerprint;
    line.hidden = false;
  });
};

// Shows again what the page said before its language was changed.
export const renderAgain = () => {
  showNote(currentNote);
  showWay();
  if (place) showPlace(place);
  if (keyShown) showKey(keyShown);
};

// ---- the token ---------------------------------------------------------------------------

// Replaces an error by the state to show: "distrusted" needs its words, without them it is
// "unreachable".
const withState = (promise, mine = entitlement.current()) =>
  promise.catch(async (e) => {
    let state = stateOf(e);
    // The code was sent along before, in vain, and now only goes the same way: or so says a server,
    // which must not choose the way for a single customer unseen.
    if (state === "begun") state = "distrusted";
    if (state === "distrusted") {
      await loadWords().then(
        () => setWay(state),
        () => {
          state = "unreachable";
        },
      );
    }
    if (isOfCode(state) && entitlement.current() === mine) {
      entitlement.forget();
      lookup = NO_LOOKUP;
      showNote(state);
    }
    throw { state };
  });

// Not before the customer begins: a code that was only looked at remains usable in another browser.
// Where a reload would lose the vote, the code is not exchanged before casting. Returns the state
// that prevented the exchange, or "".
export const exchangeAhead = async () => {
  const held = entitlement.current();
  if (way !== "token" || !held || !held.touchpoint || !entitlement.save()) return "";
  return withState(entitlement.exchange()).then(showKey, ({ state }) => state);
};

// Resumes after a reload.
const resume = () => entitlement.isExchanged(entitlement.current()) && exchangeAhead();

// ---- the code ----------------------------------------------------------------------------

// What the code is for, and whether it is valid. An answer that is not JSON comes from something in
// between.
const invitation = async (asked) => {
  try {
    const answer = await fetch("/api/v1/invitation", {
      headers: { Authorization: `Invitation code="${asked}"` },
      credentials: "omit",
      cache: "no-store",
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
    const { type = "", ...place } = (await answer.json()) || {};
    const reason = type.split(":problem:")[1];
    return { ...place, state: place.office ? "valid" : stateOf({ status: answer.status, reason }) };
  } catch (e) {
    return { state: e.name === "SyntaxError" ? "between" : "unreachable" };
  }
};

const judgeCode = (
  asked,
  { office, name, touchpoint, channel, languages, look, state = "unreachable" },
) => {
  const own = entitlement.reactivate(asked, state === "exchanged");
  const held = entitlement.current();
  if (office) {
    const place = { where: `${office} – ${name}`, languages, style: look.style || "" };
    showPlace(place);
    if (!own) entitlement.add({ code: asked, pin, touchpoint, channel, ...place });
    resume();
    return "valid";
  }
  // Scanned again: this page exchanged the code, or tried to.
  if (state === "exchanged" && own) {
    showPlace(own);
    return "valid";
  }
  if (!isOfCode(state))
    lookup = NO_LOOKUP; // What passes by itself is asked again the next time.
  else if (held && held.code === asked) entitlement.forget();
  return state;
};

const lookUpCode = () => {
  const asked = typed();
  if (!CODE.test(asked)) {
    const state = asked ? "malformed" : "missing";
    showNote(state);
    return Promise.resolve(state);
  }
  if (lookup.code !== asked) {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, {}));
    const mine = { code: asked };
    lookup = mine;
    where.textContent = "";
    const held = entitlement.current();
    if (!held || !held.touchpoint) entitlement.add({ code: asked, pin });
    mine.state = Promise.race([invitation(asked), patience]).then((answer) =>
      lookup === mine ? judgeCode(asked, answer) : "superseded",
    );
  }
  return lookup.state.then((state) => {
    if (typed() === asked && state !== "superseded") showNote(state);
    return state;
  });
};

// "valid", or the state that says why it is not.
export const check = () =>
  start().contains("known") && lookup.code === typed() ? Promise.resolve("valid") : lookUpCode();

// ---- where something in between answers ---------------------------------------------------

// An exchanged code can only be cast as its token.
export const canUsePlainWay = () =>
  Boolean(way === "token" && typed() && !(entitlement.current() || {}).token);

export const usePlainWay = () => setWay("plain");

// For the next slip.
export const reset = () => {
  lookup = NO_LOOKUP;
  if (entitlement.isPossible) setWay("token");
};

// A slip's QR code leads to /r#CODE.PIN: the fragment never reaches a server, and here it leaves
// the address too. location.replace works like a redirect, so the history does not list the address
// with the code.
export const readAddress = () => {
  const held = entitlement.current();
  const fragment = location.hash.slice(1);
  const scanned = byId(fragment) ? "" : fragment;
  if (scanned) location.replace("#");
  const arrived = scanned || (!typed() && held && [held.code, held.pin].join(""));
  if (arrived) [, code.value, pin] = SLIP.exec(arrived);
  if (held && held.touchpoint && typed() === (held.code || "")) {
    lookup = { code: typed(), state: Promise.resolve("valid") };
    showPlace(held);
    showNote("valid");
    resume();
  } else if (arrived) {
    lookUpCode();
  }
};

const readField = () => {
  pin = undefined;
  if (CODE.test(typed())) lookUpCode();
  else showNote("");
};

code.addEventListener("input", () => loadTools().then(readField, readField));

// Fails with a state that says why; a bare object, see lazy.js.
export const cast = async (answers) => {
  const state = await check();
  if (state !== "valid") throw { state };
  // Waits until the words of thanks are loaded.
  await withState(loadWords().then(() => entitlement.spend(answers)));
};

reset();
