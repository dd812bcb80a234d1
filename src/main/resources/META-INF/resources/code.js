// The code: its field, what the server thinks of it, and its exchange for a token in the background.
// A ballot goes by token; or by the form itself, with the code in it, where a browser cannot have
// tokens ("plain") or where a check failed and the customer was told ("distrusted").
import * as entitlement from "./entitlement.js";
import { tools, words } from "./later.js";

const CODE = /^[0-9A-Z]{12}$/;
const STATES = {
  "unknown-code": "unknown",
  "used-code": "used",
  "exchanged-code": "exchanged",
  "expired-code": "expired",
  "invalid-token": "expired",
  broken: "busy",
  busy: "busy",
};
const WRONG = ["missing", "malformed", "unknown", "expired"];
const OVER = ["used", "exchanged"];
const NOTHING = { code: "" };
const PATIENCE_MS = 4000;
const READS_MS = 1000;

export const byId = (id) => document.getElementById(id);
export const code = byId("code");
export const where = byId("where");
const start = () => byId("start").classList;
let looked = NOTHING;

// ---- what there is to say ----------------------------------------------------------------

export let way = "plain";
let since = 0;

const goBy = (chosen) => {
  way = chosen;
  since = performance.now();
  showWay();
};

const showWay = () =>
  document.querySelectorAll("[data-way]").forEach((e) => { e.hidden = e.dataset.way !== way; });

// Who touches while the words appear, as with the second half of a double click, did not agree to them.
export const isUnread = () => way === "distrusted" && performance.now() - since < READS_MS;

export const flag = (element, name, is) =>
  is ? element.setAttribute(name, true) : element.removeAttribute(name);

// As plain as a slip's QR code has it, or as people type it, once there is the script that reads that.
export const typed = () =>
  (window.late ? window.late.plain(code.value) : code.value.replace(/[\s-]/g, "").toUpperCase());

// What entitles this page to a ballot, to compare with what others have.
export const slips = () => [typed(), String((entitlement.current() || {}).token || "")];

export const isOfCode = (state) => WRONG.includes(state) || OVER.includes(state);

let noted = "";

const showNote = () =>
  Array.from(byId("code-notes").children).forEach((p) => { p.hidden = p.id !== "code-" + noted; });

export const note = (state) => {
  noted = state;
  showNote();
  if (state && state !== "valid") words().then(showNote, () => {});
  byId("code-hint").hidden = state === "valid" || OVER.includes(state);
  start().toggle("over", OVER.includes(state));
  // Not under the fingers of whoever typed it.
  const isKnown = state === "valid" && document.activeElement !== code;
  start().toggle("known", isKnown);
  byId("field").open = !isKnown;
  flag(code, "aria-invalid", WRONG.includes(state));
};

// Where the code is for: the name of the place, how it looks, and the languages that are offered there.
let place = null;

const showWhere = (shown) => {
  place = shown;
  const { where: name, languages, style } = shown;
  byId("look").href = style;
  // Isolated: its letters and brackets may run the other way than the page's.
  where.textContent = `\u2068${name}\u2069`;
  byId("code-valid").querySelector("strong").textContent = where.textContent;
  document.querySelectorAll(".picker li a").forEach((a) => {
    a.parentNode.hidden = !languages.includes(a.lang) && !a.hasAttribute("aria-current");
  });
};

let print = null;

const showPrint = (shown) => {
  print = shown;
  const { fingerprint, isClockWrong } = shown;
  if (isClockWrong) words().then(() => { byId("clock").hidden = false; }, () => {});
  document.querySelectorAll(".print").forEach((line) => {
    line.querySelector("code").textContent = fingerprint.slice(0, 16).replace(/.{4}(?!$)/g, "$& ");
    line.parentNode.querySelector("a").hash = fingerprint;
    line.hidden = false;
  });
};

// After another language was put on.
export const redress = () => {
  note(noted);
  showWay();
  if (place) showWhere(place);
  if (print) showPrint(print);
};

// ---- the token ---------------------------------------------------------------------------

// "between": nothing of ours answered, or what was sent came without what entitles.
const stateOf = ({ status, reason }) => {
  if (status === undefined) return "distrusted";
  if (!status) return "unreachable";
  if (!reason || reason === "no-admission") return "between";
  return STATES[reason] || (status < 429 ? "outdated" : "busy");
};

// Adds to an error what to tell of it; what cannot be told yet is not the state yet.
const explained = (promise, mine = entitlement.current()) =>
  promise.catch(async (e) => {
    let state = stateOf(e);
    if (state === "distrusted") {
      await words().then(() => goBy(state), () => { state = "unreachable"; });
    }
    if (isOfCode(state) && entitlement.current() === mine) {
      entitlement.forget();
      looked = NOTHING;
      note(state);
    }
    throw Object.assign(e, { state });
  });

// Not before the customer begins: who only looks keeps the code for another browser. And where a
// reload would cost the vote, nothing is exchanged before it is cast.
// Gives the state that keeps it from being exchanged.
export const exchangeAhead = async () => {
  const held = entitlement.current();
  if (way !== "token" || !held || !held.touchpoint || !entitlement.survivesReload()) return "";
  return explained(entitlement.exchange()).then(showPrint, ({ state }) => state);
};

// A reload in the middle.
const goOn = () => entitlement.isExchanged(entitlement.current()) && exchangeAhead();

// ---- the code ----------------------------------------------------------------------------

// What it is for, and whether it is good for it. What is no JSON something in between wrote.
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
    return { ...place, state: place.office ? "valid" : STATES[type.split(":").pop()] || "between" };
  } catch (e) {
    return { state: e.name === "SyntaxError" ? "between" : "unreachable" };
  }
};

const judge = (asked, { office, name, touchpoint, channel, languages, look, state = "unreachable" }) => {
  const own = entitlement.holdAgain(asked, state === "exchanged");
  const held = entitlement.current();
  if (office) {
    const place = { where: `${office} – ${name}`, languages, style: look.style || "" };
    showWhere(place);
    if (!own) entitlement.take({ code: asked, touchpoint, channel, ...place });
    goOn();
    return "valid";
  }
  // Scanned again: it was this page that exchanged it, or tried to.
  if (state === "exchanged" && own) {
    showWhere(own);
    return "valid";
  }
  if (!isOfCode(state)) looked = NOTHING; // What passes by itself is asked anew the next time.
  else if (held && held.code === asked) entitlement.forget();
  return state;
};

const lookUp = () => {
  const asked = typed();
  if (!CODE.test(asked)) {
    const state = asked ? "malformed" : "missing";
    note(state);
    return Promise.resolve(state);
  }
  if (looked.code !== asked) {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, {}));
    const mine = { code: asked };
    looked = mine;
    where.textContent = "";
    const held = entitlement.current();
    if (!held || !held.touchpoint) entitlement.take({ code: asked });
    mine.state = Promise.race([invitation(asked), patience]).then((answer) =>
      looked === mine ? judge(asked, answer) : "superseded");
  }
  return looked.state.then((state) => {
    if (typed() === asked && state !== "superseded") note(state);
    return state;
  });
};

// "valid", or what keeps it from being so.
export const check = () =>
  (start().contains("known") && looked.code === typed() ? Promise.resolve("valid") : lookUp());

// ---- where something in between answers ---------------------------------------------------

// A code that was exchanged is good for its token only.
export const canGoPlain = () => Boolean(way === "token" && typed() && !(entitlement.current() || {}).token);

export const goPlain = () => goBy("plain");

// For the next slip.
export const startAnew = () => {
  looked = NOTHING;
  if (entitlement.isPossible) goBy("token");
};

// A slip's QR code leads to /r#CODE, which never reaches a server; here it leaves the address too.
// Replaced by an address as if the server had led on to it, it is in no list of what was visited.
export const arrive = () => {
  const held = entitlement.current();
  const fragment = location.hash.slice(1);
  const scanned = byId(fragment) ? "" : fragment;
  if (scanned) location.replace("#");
  const arrived = scanned || (!typed() && held && held.code);
  if (arrived) code.value = arrived;
  if (held && held.touchpoint && typed() === (held.code || "")) {
    looked = { code: typed(), state: Promise.resolve("valid") };
    showWhere(held);
    note("valid");
    goOn();
  } else if (arrived) {
    lookUp();
  }
};

const read = () => {
  if (CODE.test(typed())) lookUp();
  else note("");
};

code.addEventListener("input", () => tools().then(read, read));

// Fails with an error whose state says why.
export const cast = async (answers) => {
  const state = await check();
  if (state !== "valid") throw Object.assign(new Error(state), { state });
  // Not before there are words to thank with.
  await explained(words().then(() => entitlement.spend(answers)));
};

startAnew();
