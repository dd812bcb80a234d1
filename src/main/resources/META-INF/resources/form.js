// The form, one screen at a time. Without this script links and :target do the same. Answers stay
// in the form's own fields, in memory; they are neither stored nor put in an address.
import {
  byId,
  canUsePlainWay,
  cast,
  check,
  code,
  exchangeAhead,
  flag,
  heldSlips,
  isUnread,
  readAddress,
  renderAgain,
  reset,
  showNote,
  typed,
  usePlainWay,
  way,
  where,
} from "./code.js";
import { current as held, forget, isCast } from "./entitlement.js";
import { loadTools, loadWords } from "./lazy.js";
import { isOfCode, isTransient, pauseAfter, triesAgain } from "./states.js";

const SHOWS_CHOICE_MS = 200;
const SENDS_AGAIN_MS = 12000;

const form = byId("ballot");
const screens = () => Array.from(form.querySelectorAll(".screen"));
const buttons = () => form.querySelectorAll("[type=submit]");
const beginning = () => screens()[0].querySelector(".steps a:not(.quiet)");
// After it come the thanks, with the words that are loaded late.
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
    failure = "";
    offersPlainWay = false;
    tries = 0;
    render();
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

// One history entry for all questions, because a browser records the time of each entry.
const goTo = (screen) => {
  if (screen && !isBegun()) history.pushState({ begun: true }, "");
  show(screen, true);
  if (screen && screen <= last) checkOtherTabs();
};

// Finds out at the first question whether the slip is in use elsewhere: from the server, and from
// the other tabs of this browser.
const checkOtherTabs = () => {
  exchangeAhead().then(returnToCode);
  loadTools()
    .then(({ isElsewhere }) => isElsewhere(heldSlips()))
    .then((is) => {
      if (!is) return;
      forget();
      showNote("exchanged");
      returnToCode("exchanged");
    })
    .catch(() => {});
};

// Returns to the code's field and keeps the answers for another code.
const returnToCode = (state) => {
  if (!isOfCode(state) || sent || !current || current > last) return;
  first = current;
  show(0, true);
  renderStart();
  code.focus();
};

const renderStart = () => {
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
    // If the server cannot be asked now, it will judge the code at the end.
    if (isOfCode(state) || state === "superseded") return code.focus();
    if (byId("gone")) byId("gone").hidden = true;
    goTo(first);
    if (first === last) tryNow();
  });
};

form.addEventListener("click", (event) => {
  if (event.target.closest("#together input")) {
    usePlainWay();
    return tryNow();
  }
  if (event.target.type === "radio") {
    // The second half of a double click would answer the next question unread.
    if (event.detail > 1) event.preventDefault();
    // Arrow keys also "click", with a detail of 0: those who use them decide when to go on.
    else if (event.detail === 1) {
      const from = current;
      setTimeout(() => {
        if (current === from) goTo(from + 1);
      }, SHOWS_CHOICE_MS);
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
  else goTo(to);
});

// The address of the form in the chosen language.
let address = "";

// Another language replaces only the words; following the link would lose the answers.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".picker li > *");
  if (!link) return;
  // In a refused form it is a button: outside the token way it loads the refusal in the other
  // language.
  leaving = Boolean(link.name) && way !== "token";
  if (leaving) return;
  event.preventDefault();
  const chosen = link.href || link.formAction;
  loadTools()
    .then(({ translate }) => translate(chosen))
    .then(
      () => {
        address = chosen;
        history.replaceState(history.state, "", address);
        renderAgain();
        render();
        show(current, false);
        document.querySelector(".picker summary").focus();
      },
      () => {},
    );
});

form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.type === "button")
    return;
  event.preventDefault();
  const sendAgain = screens()[current].querySelector("[type=submit]");
  if (sendAgain) sendAgain.click();
  else if (current === 0) begin();
  else goTo(current + 1);
});

// Back leads to the entry of the start; this goes forward again at once and shows the previous
// question.
addEventListener("popstate", () => {
  if (arriving) return;
  if (address && !location.hash) history.replaceState(history.state, "", address);
  if (location.hash && !byId(location.hash.slice(1))) {
    readAddressQuietly();
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

// Replacing the address fires popstate, too.
const readAddressQuietly = () => {
  arriving = true;
  readAddress();
  setTimeout(() => {
    arriving = false;
  });
};

// Leaves no way back to the answers.
const showThanks = () => {
  unlock();
  form.querySelectorAll(":checked").forEach((radio) => {
    radio.checked = false;
  });
  code.value = "";
  showNote("");
  label = "";
  first = 1;
  history.replaceState({ thanked: true }, "");
  show(last + 1, true);
  if (isCast() || way !== "token") forget();
  reset();
};

// ---- sending -----------------------------------------------------------------------------

// The button's label: its own, or the one for "again" or "now".
let label = "";
// Why the form was not sent, and whether sending with the code is offered.
let failure = "";
let offersPlainWay = false;

const render = () => {
  buttons().forEach((button) => {
    const { idle = button.textContent, busy, again } = button.dataset;
    button.dataset.idle = idle;
    button.textContent = sent ? busy : label ? button.dataset[label] || again : idle;
    flag(button, "aria-disabled", sent);
  });
  const message = failure && (byId("send-" + failure) || byId("code-" + failure));
  byId("not-sent").hidden = !message;
  if (message) byId("not-sent").textContent = message.textContent;
  byId("waiting").hidden = !attempt || mayPass;
  byId("nothing-yet").hidden = Boolean(label);
  if (byId("together")) byId("together").hidden = !offersPlainWay;
  renderStart();
};

const unlock = () => {
  sent = leaving = false;
  render();
};

// ---- waiting for the network -------------------------------------------------------------

let pause = 0;
let attempt = 0;
let tries = 0;
// Whether the last failure is an answer that may pass.
let mayPass = false;

// Asks before the page is closed, or swiped away, while its answers are in no box yet.
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

// Tries again later, as long as the customer stays on the last screen.
const retryLater = () => {
  if (current !== last) return;
  pause = pauseAfter(pause);
  clearTimeout(attempt);
  attempt = setTimeout(tryNow, pause);
  label = "now";
};

addEventListener("online", () => {
  if (attempt) tryNow();
});

// ---- handing in --------------------------------------------------------------------------

const sendAnswers = () => {
  const answers = {};
  form.querySelectorAll(":checked").forEach((radio) => {
    if (radio.value) answers[radio.name] = Number(radio.value);
  });
  cast(answers).then(showThanks, showFailure);
};

const showFailure = ({ state = "unreachable" }) => {
  mayPass = isTransient(state);
  failure = mayPass ? state : "";
  if (triesAgain(state, tries)) {
    if (mayPass) tries++;
    retryLater();
    return unlock();
  }
  stopWaiting();
  const stays = state === "between";
  // Where something in between blocks the words as well, there are none for the end of trying.
  failure = stays && byId("send-stays") ? "stays" : isOfCode(state) ? "" : state;
  offersPlainWay = stays && canUsePlainWay();
  label = "again";
  unlock();
  if (isOfCode(state)) showNote(state);
  returnToCode(state);
};

// The page that this loads tells the outcome; sending twice counts once.
const submitForm = () => {
  history.replaceState(null, "");
  // What the code may have been exchanged for is worth more than the code.
  if (!(held() || {}).request) forget();
  leaving = true;
  form.submit();
  // A connection that died must not lock the button.
  setTimeout(unlock, SENDS_AGAIN_MS);
};

// Without a network, leaving the page would show the browser's error and lose the answers: where
// possible, the thanks are shown in this page. An error with a status means that something is
// blocked.
const sendForm = () => {
  history.replaceState({ begun: true, sent: true }, "");
  loadWords()
    .then(loadTools)
    .then(({ sendPlainly }) => sendPlainly(form))
    .then((isThanked) => (isThanked ? showThanks() : submitForm()))
    .catch((e) => (e.status ? submitForm() : showFailure(e)));
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
  failure = "";
  mayPass = false;
  render();
  event.preventDefault();
  if (way === "token") sendAnswers();
  else sendForm();
});

// A page that the browser kept alive shows an empty form after sending, not the last answers.
addEventListener("pageshow", (event) => {
  leaving = false;
  if (event.persisted && sent) {
    form.reset();
    unlock();
    showNote("");
    show(0, true);
  }
});

document.documentElement.classList.add("paged");
const wasThanked = isCast() || (history.state && history.state.thanked);
readAddressQuietly();
show(0, false);
if (wasThanked && !typed()) loadWords().then(showThanks, () => {});
else if (isBegun() && (held() || (way === "plain" && !history.state.sent))) {
  // The answers are lost: they are not in the address and not stored; nor is the code in the plain
  // way.
  Promise.resolve(!held() || check().then((state) => state === "valid"))
    .then(
      (is) =>
        is &&
        loadWords().then(() => {
          byId("gone").hidden = false;
        }),
    )
    .catch(() => {});
}
const faults = byId("faults");
if (faults) faults.focus();
