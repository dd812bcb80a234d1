// The form, one screen at a time. Without this script links and :target do the same. Answers stay in
// the form's own fields, in memory; nothing of them is stored and nothing is put in an address.
import {
  arrive, byId, canGoPlain, cast, check, code, exchangeAhead, flag, goPlain, isOfCode, isUnread,
  note, redress, slips, startAnew, typed, way, where,
} from "./code.js";
import { current as held, forget, isCast } from "./entitlement.js";
import { tools, words } from "./later.js";

const SHOWS_CHOICE_MS = 200;
const SENDS_AGAIN_MS = 12000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60000;
// What passes by itself, or does not: then the customer decides.
const PASSING = ["between", "busy"];
const TRIES = 4;

const form = byId("ballot");
const screens = () => Array.from(form.querySelectorAll(".screen"));
const buttons = () => form.querySelectorAll("[type=submit]");
const beginning = () => screens()[0].querySelector(".steps a:not(.quiet)");
// Behind it comes the thanks, with the words that come late.
const last = screens().length - 1;
let current = 0;
let first = 1;
let sent = false;
let leaving = false;
let arriving = false;

const isBegun = () => Boolean(history.state && history.state.begun);

const show = (screen, focus) => {
  current = screen;
  if (screen !== last) {
    stopWaiting();
    told = "";
    isOffered = false;
    tries = 0;
    dress();
  }
  screens().forEach((s, i) => s.classList.toggle("current", i === screen));
  const page = document.documentElement.classList;
  page.toggle("begun", screen > 0 && screen <= last);
  page.toggle("asking", screen > 0 && screen < last);
  where.hidden = screen === 0 || !where.textContent;
  if (focus) {
    scrollTo(0, 0);
    screens()[screen].querySelector("[tabindex]").focus({ preventScroll: true });
  }
};

// One entry for all questions: whatever keeps entries keeps the time of each.
const go = (screen) => {
  if (screen && !isBegun()) history.pushState({ begun: true }, "");
  show(screen, true);
  if (screen && screen <= last) settle();
};

// Whoever answers with a slip that is in use elsewhere learns it at the first question: from the server,
// and from the other tabs of this browser.
const settle = () => {
  exchangeAhead().then(refuse);
  tools().then(({ isElsewhere }) => isElsewhere(slips())).then((is) => {
    if (!is) return;
    forget();
    note("exchanged");
    refuse("exchanged");
  }).catch(() => {});
};

// Another code may be typed; what was answered is kept for that.
const refuse = (state) => {
  if (!isOfCode(state) || sent || !current || current > last) return;
  first = current;
  show(0, true);
  dressStart();
  code.focus();
};

const dressStart = () => {
  if (first !== last || !beginning()) return;
  beginning().textContent = buttons()[0].dataset.again;
  screens()[0].querySelector(".scripted").hidden = true;
};

// ---- moving ------------------------------------------------------------------------------

const begin = () => {
  flag(beginning(), "aria-disabled", true);
  check().then((state) => {
    flag(beginning(), "aria-disabled", false);
    if (current !== 0) return;
    // A server that cannot be asked just now will say at the end what it thinks of the code.
    if (isOfCode(state) || state === "superseded") return code.focus();
    if (byId("gone")) byId("gone").hidden = true;
    go(first);
    if (first === last) tryNow();
  });
};

form.addEventListener("click", (event) => {
  if (event.target.closest("#together input")) {
    goPlain();
    return tryNow();
  }
  if (event.target.type === "radio") {
    // The second half of a double click would answer the next question unread.
    if (event.detail > 1) event.preventDefault();
    // Arrow keys also "click", with a detail of 0; who uses them decides when to go on.
    else if (event.detail === 1) {
      const from = current;
      setTimeout(() => { if (current === from) go(from + 1); }, SHOWS_CHOICE_MS);
    }
    return;
  }
  const link = event.target.closest("a");
  if (!link) return;
  if (!link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  const to = screens().indexOf(byId(link.hash.slice(1)));
  if (to < 0) code.focus();
  else if (current === 0 && !link.closest(".error") && !link.matches(".quiet")) begin();
  else if (current === 1 && to === 0 && isBegun()) history.back();
  else go(to);
});

// Of the form in the language that was put on.
let address = "";

// Another language changes words and nothing else; as a link it would cost what was answered.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".picker li > *");
  if (!link) return;
  // A button of a form that was refused: a page of its own says that in the other language.
  leaving = Boolean(link.name);
  if (leaving) return;
  event.preventDefault();
  tools()
    .then(({ translate }) => translate(link.href))
    .then(() => {
      address = link.href;
      history.replaceState(history.state, "", address);
      redress();
      dress();
      show(current, false);
      document.querySelector(".picker summary").focus();
    }, () => {});
});

form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.type === "button") return;
  event.preventDefault();
  const sendAgain = screens()[current].querySelector("[type=submit]");
  if (sendAgain) sendAgain.click();
  else if (current === 0) begin();
  else go(current + 1);
});

// Back leads to the entry of the start, and from there at once forward again, one question less.
addEventListener("popstate", () => {
  if (arriving) return;
  if (address) history.replaceState(history.state, "", address);
  if (location.hash && !byId(location.hash.slice(1))) {
    enter();
    show(0, true);
  } else if (current > last) {
    history.replaceState({ thanked: true }, "");
  } else if (!isBegun()) {
    if (current > 1) history.forward();
    show(Math.max(current - 1, 0), true);
  } else if (!current) {
    show(first, true);
  }
});

// What replaces the address is told as a step back, too.
const enter = () => {
  arriving = true;
  arrive();
  setTimeout(() => { arriving = false; });
};

// There is no way back from here to what was answered.
const thank = () => {
  release();
  form.querySelectorAll(":checked").forEach((radio) => { radio.checked = false; });
  code.value = "";
  first = 1;
  history.replaceState({ thanked: true }, "");
  show(last + 1, true);
  if (isCast() || way !== "token") forget();
  startAnew();
};

// ---- sending -----------------------------------------------------------------------------

// What the button offers: what it says itself, or to send "again" or "now".
let says = "";
// Why it was not sent; whether to send with the code is offered, too.
let told = "";
let isOffered = false;

const dress = () => {
  buttons().forEach((button) => {
    const { idle = button.textContent, busy, again } = button.dataset;
    button.dataset.idle = idle;
    button.textContent = sent ? busy : says ? button.dataset[says] || again : idle;
    flag(button, "aria-disabled", sent);
  });
  const words = told && (byId("send-" + told) || byId("code-" + told));
  byId("not-sent").hidden = !words;
  if (words) byId("not-sent").textContent = words.textContent;
  byId("waiting").hidden = !attempt || isPassing;
  byId("nothing-yet").hidden = Boolean(says);
  if (byId("together")) byId("together").hidden = !isOffered;
  dressStart();
};

const release = () => {
  sent = leaving = false;
  dress();
};

// ---- waiting for the network -------------------------------------------------------------

let pause = 0;
let attempt = 0;
let tries = 0;
// Something answers, and what it says will pass.
let isPassing = false;

// Whoever closes the page, or swipes it away, with answers in it that are in no box yet.
addEventListener("beforeunload", (event) => {
  if (leaving || !form.querySelector(":checked")) return;
  event.preventDefault();
  event.returnValue = "";
});

const stopWaiting = () => {
  clearTimeout(attempt);
  attempt = 0;
  pause = 0;
  byId("waiting").hidden = true;
};

const tryNow = () => {
  clearTimeout(attempt);
  screens()[last].querySelector("[type=submit]").click();
};

// What was not sent is sent when that is possible, as long as the customer stays where they sent it.
const wait = () => {
  if (current !== last) return;
  pause = Math.min(2 * pause || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  clearTimeout(attempt);
  attempt = setTimeout(tryNow, pause);
  says = "now";
};

addEventListener("online", () => { if (attempt) tryNow(); });

// ---- handing in --------------------------------------------------------------------------

const handIn = () => {
  const answers = {};
  form.querySelectorAll(":checked").forEach((radio) => {
    if (radio.value) answers[radio.name] = Number(radio.value);
  });
  cast(answers).then(thank, fail);
};

const fail = ({ state = "unreachable" }) => {
  isPassing = PASSING.includes(state);
  told = isPassing ? state : "";
  if (state === "unreachable" || (isPassing && tries++ < TRIES)) {
    wait();
    return release();
  }
  stopWaiting();
  const stays = state === "between";
  // Where something between takes the words as well, there are none for the end of trying.
  told = stays && byId("send-stays") ? "stays" : isOfCode(state) ? "" : state;
  isOffered = stays && canGoPlain();
  says = "again";
  release();
  if (isOfCode(state)) note(state);
  refuse(state);
};

// The page that is loaded says what became of it: sending twice counts once.
const leave = () => {
  history.replaceState(null, "");
  forget();
  leaving = true;
  form.submit();
  // A connection that died must not lock the button.
  setTimeout(release, SENDS_AGAIN_MS);
};

// Who leaves the page without a network finds an error of the browser, and no answers any more: where
// that can be, the thanks come in this page. What is blocked has a status.
const handInPlainly = () => {
  history.replaceState({ begun: true, sent: true }, "");
  words().then(tools)
    .then(({ sendPlainly }) => sendPlainly(form))
    .then((isThanked) => (isThanked ? thank() : leave()))
    .catch((e) => (e.status ? leave() : fail(e)));
};

form.addEventListener("submit", (event) => {
  if (leaving) return;
  const answered = Array.from(form.querySelectorAll(":checked")).some((radio) => radio.value);
  byId("no-answer").hidden = answered;
  if (sent || !answered || isUnread()) {
    event.preventDefault();
    if (!answered) byId("no-answer").focus();
    return;
  }
  sent = true;
  told = "";
  isPassing = false;
  dress();
  event.preventDefault();
  if (way === "token") handIn();
  else handInPlainly();
});

// Whoever comes back to a page the browser kept alive finds an empty form, not the last answers.
addEventListener("pageshow", (event) => {
  leaving = false;
  if (event.persisted && sent) {
    form.reset();
    release();
    note("");
    show(0, true);
  }
});

document.documentElement.classList.add("paged");
const wasThanked = isCast() || (history.state && history.state.thanked);
enter();
show(0, false);
if (wasThanked && !typed()) words().then(thank, () => {});
else if (isBegun() && (held() || (way === "plain" && !history.state.sent))) {
  // What was answered is nowhere: not in the address, not in any store; and in the plain way the code neither.
  Promise.resolve(!held() || check().then((state) => state === "valid"))
    .then((is) => is && words().then(() => { byId("gone").hidden = false; }))
    .catch(() => {});
}
const faults = byId("faults");
if (faults) faults.focus();
