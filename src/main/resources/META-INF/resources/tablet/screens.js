// The screens. Every language has its own set of them in the page, one of which is visible; choices
// are kept in the form's own fields and nowhere else.
import { applyBranding } from "./branding.js";
import { showDayOfChange, showLastOpening } from "./last-opening.js";
import * as rules from "./rules.js";

const tablet = document.getElementById("tablet");
const forms = Array.from(tablet.querySelectorAll(".tongue"));
const first = forms.find((form) => !form.hidden);
let form = first;

// Text outside the screens stays in the first language.
document.querySelectorAll(".skip, .demo").forEach((words) => {
  words.lang = first.lang;
  words.dir = first.dir;
});

const all = (selector) => Array.from(tablet.querySelectorAll(selector));

export const current = () => tablet.dataset.screen;

export const isAsking = () => rules.isAsking(current());

const heading = () => form.querySelector(".current [tabindex]");

const scrollToTop = () => scrollTo(0, 0);

// Reports that something else is visible now.
const announceChange = () => dispatchEvent(new Event("screenchange"));

export const show = (name) => {
  tablet.dataset.screen = name;
  all("[data-screen]").forEach((s) => s.classList.toggle("current", s.dataset.screen === name));
  scrollToTop();
  heading().focus({ preventScroll: true });
  announceChange();
};

// ---- places, notes and languages ------------------------------------------------------------

// A single language is no choice.
const showLanguages = (languages) =>
  all("[data-language]").forEach((button) => {
    const isOffered = languages.includes(button.dataset.language);
    button.parentElement.hidden = languages.length < 2 || !isOffered;
  });

export const showPlace = (place) => {
  const { office, name, languages = [], look, counted, changed, changedOn, next } = place;
  showLanguages(languages);
  applyBranding(look);
  all("[data-office]").forEach((element) => {
    element.textContent = office;
  });
  all("[data-touchpoint]").forEach((element) => {
    element.textContent = name;
  });
  forms.forEach((each) => {
    showLastOpening(each, counted, next);
    showDayOfChange(each, changedOn);
  });
  all("[data-changed]").forEach((element) => {
    element.textContent = changed || "";
  });
  all("[data-told]").forEach((element) => {
    element.hidden = !changed;
  });
  all("[data-said]").forEach((element) => {
    element.hidden = !counted && !changed;
  });
};

export const showNote = (name) => {
  all("[data-note]").forEach((n) => {
    n.hidden = n.dataset.note !== name;
  });
  all("[data-secret]").forEach((f) => {
    if (name === "malformed" || name === "unknown") f.setAttribute("aria-invalid", "true");
    else f.removeAttribute("aria-invalid");
  });
};

export const secretField = () => form.querySelector("[data-secret]");

const switchTo = (chosen) => {
  form = chosen;
  forms.forEach((each) => {
    each.hidden = each !== chosen;
  });
  document.documentElement.lang = chosen.lang;
  document.documentElement.dir = chosen.dir;
  document.title = chosen.dataset.title;
  announceChange();
};

export const isWarning = () => all("[data-idle]").some((dialog) => !dialog.hidden);

// The visible set of screens, in the chosen language.
export const visibleForm = () => form;

export const showReading = (isPossible, isReading) => {
  all("[data-do=read]").forEach((button) => {
    button.hidden = !isPossible || isReading;
  });
  all("[data-do=hush]").forEach((button) => {
    button.hidden = !isReading;
  });
};

export const setLanguage = (language) => {
  const before = form;
  if (before.lang === language) return;
  switchTo(forms.find((each) => each.lang === language));
  Array.from(before.elements).forEach((was) => {
    if (was.checked)
      form.querySelector(`[name="${was.name}"][value="${was.value}"]`).checked = true;
  });
  secretField().value = before.querySelector("[data-secret]").value;
  before.reset();
  updateNextButtons();
  heading().focus({ preventScroll: true });
};

// ---- answers --------------------------------------------------------------------------------

const questions = () => Array.from(form.querySelectorAll(".question"));

// null means "no answer", as in the API.
export const answers = () => {
  const given = {};
  Array.from(form.querySelectorAll(":checked")).forEach((radio) => {
    given[radio.name] = radio.value ? Number(radio.value) : null;
  });
  return given;
};

// An answered question shows the button to go on.
const updateNextButtons = () =>
  all(".question").forEach((question) => {
    question.querySelector(".next").hidden = !question.querySelector(":checked");
  });

tablet.addEventListener("change", updateNextButtons);

const screenOrder = () => ["start", ...questions().map((q) => q.dataset.screen)];

export const next = () => show(rules.screenAfter(screenOrder(), current(), answers()));

export const back = () => show(rules.screenBefore(screenOrder(), current()));

// ---- is somebody there? ---------------------------------------------------------------------

// While the warning is shown, only its buttons can be reached.
export const focusWarning = () => form.querySelector("[data-do=stay]").focus();

// Cycles through them, with Tab and with Shift and Tab.
export const cycleFocus = (isBack) => {
  const buttons = Array.from(form.querySelectorAll("[data-idle] button:not([hidden])"));
  const here = buttons.indexOf(document.activeElement);
  buttons[(here + (isBack ? buttons.length - 1 : 1)) % buttons.length].focus();
};

export const showWarning = (seconds) => {
  const appears = !isWarning();
  all("[data-seconds]").forEach((hint) => {
    hint.textContent = hint.dataset.seconds.replace("#", seconds);
  });
  all("[data-idle]").forEach((dialog) => {
    dialog.hidden = false;
  });
  if (!appears) return;
  focusWarning();
  announceChange();
};

const hideWarning = () => {
  all("[data-idle]").forEach((dialog) => {
    dialog.hidden = true;
  });
  all("[data-seconds]").forEach((hint) => {
    hint.textContent = "";
  });
};

export const endWarning = () => {
  hideWarning();
  announceChange();
  heading().focus({ preventScroll: true });
};

// ---- between two customers ------------------------------------------------------------------

// Keeps the language until the customer has read the thanks.
export const showThanks = (when) => {
  form.reset();
  updateNextButtons();
  hideWarning();
  showNote(when);
  show("thanks");
};

// Leaves nothing of the customer before, not even the place from which Tab would go on.
export const reset = (home) => {
  forms.forEach((each) => each.reset());
  updateNextButtons();
  hideWarning();
  showNote();
  switchTo(first);
  show(home);
  document.activeElement.blur();
  getSelection().removeAllRanges();
};
