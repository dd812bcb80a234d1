// The screens. Every language has its own set of them in the page, one of which is visible; choices are kept
// in the form's own fields and nowhere else.
import { wear } from "./looks.js";
import { say } from "./said.js";

const tablet = document.getElementById("tablet");
const tongues = Array.from(tablet.querySelectorAll(".tongue"));
const first = tongues.find((tongue) => !tongue.hidden);
let tongue = first;

// Text outside the screens stays in the first language.
document.querySelectorAll(".skip, .demo").forEach((words) => {
  words.lang = first.lang;
  words.dir = first.dir;
});

const all = (selector) => Array.from(tablet.querySelectorAll(selector));

export const screen = () => tablet.dataset.screen;

export const isAsking = () => /^(q\d+|send|empty|unkept)$/.test(screen());

const heading = () => tongue.querySelector(".current [tabindex]");

const top = () => scrollTo(0, 0);

// Reports that something else is visible now.
const turn = () => dispatchEvent(new Event("turn"));

export const show = (name) => {
  tablet.dataset.screen = name;
  all("[data-screen]").forEach((s) => s.classList.toggle("current", s.dataset.screen === name));
  top();
  heading().focus({ preventScroll: true });
  turn();
};

// ---- places, notes and languages ------------------------------------------------------------

// A single language is no choice.
const offer = (languages) =>
  all("[data-language]").forEach((button) => {
    const isOffered = languages.includes(button.dataset.language);
    button.parentElement.hidden = languages.length < 2 || !isOffered;
  });

export const place = ({ office, name, languages = [], look, counted, changed, next }) => {
  offer(languages);
  wear(look);
  all("[data-office]").forEach((where) => { where.textContent = office; });
  all("[data-touchpoint]").forEach((where) => { where.textContent = name; });
  tongues.forEach((each) => say(each, counted, next));
  all("[data-changed]").forEach((where) => { where.textContent = changed || ""; });
  all("[data-told]").forEach((where) => { where.hidden = !changed; });
  all("[data-said]").forEach((where) => { where.hidden = !counted && !changed; });
};

export const note = (name) => {
  all("[data-note]").forEach((n) => { n.hidden = n.dataset.note !== name; });
  all("[data-secret]").forEach((f) => {
    if (name === "malformed" || name === "unknown") f.setAttribute("aria-invalid", "true");
    else f.removeAttribute("aria-invalid");
  });
};

export const field = () => tongue.querySelector("[data-secret]");

const use = (chosen) => {
  tongue = chosen;
  tongues.forEach((each) => { each.hidden = each !== chosen; });
  document.documentElement.lang = chosen.lang;
  document.documentElement.dir = chosen.dir;
  document.title = chosen.dataset.title;
  turn();
};

export const isWarning = () => all("[data-idle]").some((dialog) => !dialog.hidden);

// The visible set of screens, in the chosen language.
export const shown = () => tongue;

export const showReading = (isPossible, isReading) => {
  all("[data-do=read]").forEach((button) => { button.hidden = !isPossible || isReading; });
  all("[data-do=hush]").forEach((button) => { button.hidden = !isReading; });
};

export const speak = (language) => {
  const before = tongue;
  if (before.lang === language) return;
  use(tongues.find((each) => each.lang === language));
  Array.from(before.elements).forEach((was) => {
    if (was.checked) tongue.querySelector(`[name="${was.name}"][value="${was.value}"]`).checked = true;
  });
  field().value = before.querySelector("[data-secret]").value;
  before.reset();
  mark();
  heading().focus({ preventScroll: true });
};

// ---- answers --------------------------------------------------------------------------------

const questions = () => Array.from(tongue.querySelectorAll(".question"));

// null means "no answer", as in the API.
export const answers = () => {
  const given = {};
  Array.from(tongue.querySelectorAll(":checked")).forEach((radio) => {
    given[radio.name] = radio.value ? Number(radio.value) : null;
  });
  return given;
};

export const isEmpty = () => Object.values(answers()).every((answer) => answer === null);

// An answered question shows the button to go on.
const mark = () =>
  all(".question").forEach((question) => {
    question.querySelector(".next").hidden = !question.querySelector(":checked");
  });

tablet.addEventListener("change", mark);

const order = () => ["start", ...questions().map((q) => q.dataset.screen)];

export const next = () => {
  const screens = order();
  show(screens[screens.indexOf(screen()) + 1] || (isEmpty() ? "empty" : "send"));
};

export const back = () => {
  const screens = order();
  const here = screens.indexOf(screen());
  show(screens[(here < 0 ? screens.length : here) - 1]);
};

// ---- is somebody there? ---------------------------------------------------------------------

// While the warning is shown, only its buttons can be reached.
export const hold = () => tongue.querySelector("[data-do=stay]").focus();

// Cycles through them, with Tab and with Shift and Tab.
export const cycle = (isBack) => {
  const buttons = Array.from(tongue.querySelectorAll("[data-idle] button:not([hidden])"));
  const here = buttons.indexOf(document.activeElement);
  buttons[(here + (isBack ? buttons.length - 1 : 1)) % buttons.length].focus();
};

export const warn = (seconds) => {
  const appears = !isWarning();
  all("[data-seconds]").forEach((hint) => {
    hint.textContent = hint.dataset.seconds.replace("#", seconds);
  });
  all("[data-idle]").forEach((dialog) => { dialog.hidden = false; });
  if (!appears) return;
  hold();
  turn();
};

const unwarn = () => {
  all("[data-idle]").forEach((dialog) => { dialog.hidden = true; });
  all("[data-seconds]").forEach((hint) => { hint.textContent = ""; });
};

export const calm = () => {
  unwarn();
  turn();
  heading().focus({ preventScroll: true });
};

// ---- between two customers ------------------------------------------------------------------

// Keeps the language until the customer has read the thanks.
export const thank = (when) => {
  tongue.reset();
  mark();
  unwarn();
  note(when);
  show("thanks");
};

// Leaves nothing of the customer before, not even the place from which Tab would go on.
export const clear = (home) => {
  tongues.forEach((each) => each.reset());
  mark();
  unwarn();
  note();
  use(first);
  show(home);
  document.activeElement.blur();
  getSelection().removeAllRanges();
};
