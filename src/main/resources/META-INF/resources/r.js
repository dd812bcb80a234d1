// The form, one screen at a time. Without this script links and :target do the same. Answers stay in
// the form's own fields, in memory; nothing of them is stored and nothing is put in an address.
import {
  arrive, byId, canGoPlain, cast, check, code, exchangeAhead, flag, goPlain, isAnswered, isOfCode, isUnread,
  note, typed, way, where,
} from "./code.js";
import { forget, isCast, survivesReload } from "./entitlement.js";
import { words } from "./later.js";

const SHOWS_CHOICE_MS = 200;
const SENDS_AGAIN_MS = 12000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60000;
// What passes by itself, or does not: then the customer decides.
const PASSING = ["between", "busy"];
const TRIES = 4;

const form = byId("ballot");
const screens = () => Array.from(form.querySelectorAll(".screen"));
const buttons = Array.from(form.querySelectorAll("[type=submit]"));
// Behind it comes the thanks, with the words that come late.
const last = screens().length - 1;
let current = 0;
let first = 1;
let sent = false;
let leaving = false;

const isBegun = () => Boolean(history.state && history.state.begun);

const show = (screen, focus) => {
  current = screen;
  if (screen !== last) {
    stopWaiting();
    byId("not-sent").hidden = true;
    offer(false);
    tries = 0;
  }
  screens().forEach((s, i) => s.classList.toggle("current", i === screen));
  document.documentElement.classList.toggle("asking", screen > 0 && screen <= last);
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
  exchangeAhead();
};

// ---- moving ------------------------------------------------------------------------------

const beginning = screens()[0].querySelector(".steps a:not(.quiet)");

const begin = () => {
  flag(beginning, "aria-disabled", true);
  check().then((state) => {
    flag(beginning, "aria-disabled", false);
    if (current !== 0) return;
    // A server that cannot be asked just now will say at the end what it thinks of the code.
    if (isOfCode(state) || state === "superseded") return code.focus();
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

const picker = document.querySelector(".picker");
if (picker) picker.addEventListener("click", (event) => {
  if (!event.target.href || !typed() || survivesReload()) return;
  event.preventDefault();
  location.assign(event.target.href + "#" + encodeURIComponent(typed()));
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
  if (location.hash && !byId(location.hash.slice(1))) {
    arrive();
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

// There is no way back from here to what was answered.
const thank = () => {
  form.reset();
  code.value = "";
  leaving = true;
  history.replaceState({ thanked: true }, "");
  show(last + 1, true);
  if (isCast()) forget();
};

// ---- sending -----------------------------------------------------------------------------

const label = (busy) =>
  buttons.forEach((button) => {
    button.dataset.idle = button.dataset.idle || button.textContent;
    button.textContent = busy ? button.dataset.busy : button.dataset.idle;
    flag(button, "aria-disabled", busy);
  });

const release = () => { sent = leaving = false; label(false); };

const tell = (state) => {
  const words = byId("send-" + state) || byId("code-" + state);
  const fault = byId("not-sent");
  fault.hidden = !words;
  if (words) fault.textContent = words.textContent;
  buttons.forEach((button) => { button.dataset.idle = button.dataset.again; });
};

// ---- waiting for the network -------------------------------------------------------------

const waiting = byId("waiting");
let pause = 0;
let attempt = 0;
let tries = 0;

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
  waiting.hidden = true;
};

const tryNow = () => {
  clearTimeout(attempt);
  screens()[last].querySelector("[type=submit]").click();
};

// What was not sent is sent when that is possible, as long as the customer stays where they sent it.
const wait = (isPassing) => {
  if (current !== last) return;
  pause = Math.min(2 * pause || FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  clearTimeout(attempt);
  attempt = setTimeout(tryNow, pause);
  waiting.hidden = isPassing;
  buttons.forEach((button) => { button.dataset.idle = button.dataset.now || button.dataset.again; });
};

addEventListener("online", () => { if (attempt) tryNow(); });

// With the code, where the network lets nothing else through.
const offer = (is) => {
  const together = byId("together");
  if (together) together.hidden = !is;
};

// ---- handing in --------------------------------------------------------------------------

const handIn = () => {
  const answers = {};
  form.querySelectorAll(":checked").forEach((radio) => {
    if (radio.value) answers[radio.name] = Number(radio.value);
  });
  cast(answers).then(
    () => {
      release();
      thank();
    },
    ({ state }) => {
      const isPassing = PASSING.includes(state);
      if (isPassing) tell(state);
      if (state === "unreachable" || (isPassing && tries++ < TRIES)) {
        wait(isPassing);
        return release();
      }
      stopWaiting();
      if (isOfCode(state)) {
        first = last;
        go(0);
        if (beginning) {
          beginning.textContent = buttons[0].dataset.again;
          screens()[0].querySelector(".scripted").hidden = true;
        }
        note(state);
        code.focus();
      } else {
        const stays = state === "between";
        tell(stays ? "stays" : state);
        offer(stays && canGoPlain());
      }
      release();
    });
};

// Who leaves the page without a network finds an error of the browser, and no answers any more.
const handInPlainly = async () => {
  if (!(await isAnswered())) {
    wait();
    return release();
  }
  leaving = true;
  form.submit();
  // A connection that died must not lock the button; sending twice counts once anyway.
  setTimeout(release, SENDS_AGAIN_MS);
};

form.addEventListener("submit", (event) => {
  const answered = Array.from(form.querySelectorAll(":checked")).some((radio) => radio.value);
  byId("no-answer").hidden = answered;
  if (sent || !answered || isUnread()) {
    event.preventDefault();
    if (!answered) byId("no-answer").focus();
    return;
  }
  sent = true;
  label(true);
  event.preventDefault();
  byId("not-sent").hidden = true;
  if (way === "token") handIn();
  else handInPlainly();
});

// Whoever comes back to a page the browser kept alive finds an empty form, not the last answers.
addEventListener("pageshow", (event) => {
  if (event.persisted && sent) {
    form.reset();
    release();
    note("");
    show(0, true);
  }
});

document.documentElement.classList.add("paged");
const wasThanked = isCast() || (history.state && history.state.thanked);
arrive();
show(0, false);
if (wasThanked && !typed()) words().then(thank, () => {});
const faults = byId("faults");
if (faults) faults.focus();
