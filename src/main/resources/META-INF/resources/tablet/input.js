// Fingers and keys. Keyboards and switches reach everything; only the browser's own shortcuts that
// lead away, or whose effect remains for the next customer, are suppressed.
import * as screens from "./screens.js";

const SHOWS_CHOICE_MS = 200;
const SPEAKS_CHOICE_MS = 4000;
// These move between the buttons of the idle warning, or press one.
const WARNING_KEYS = ["Tab", "Shift", "Enter", " "];
// Reloading and full screen do no harm.
const HARMLESS_KEYS = ["F5", "F11"];

const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const isField = ({ target }) => target.matches("[data-secret]");

// AltGr types characters.
const isBrowserShortcut = (event) => {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (event.getModifierState("AltGraph") || HARMLESS_KEYS.includes(key)) return false;
  if (ctrlKey && !altKey && isField(event)) return false;
  return ctrlKey || altKey || metaKey || /^(F\d+|Browser\w+|Zoom\w+)$/.test(key);
};

export const listenToInput = ({ actions, onTouch, stay, read }) => {
  addEventListener("pointerdown", onTouch, true);
  addEventListener("keydown", onTouch, true);

  // The choice is shown, and read to customers who listen, before the next question comes; touching
  // another answer meanwhile goes on with that one.
  const goOn = async (choice) => {
    const from = screens.current();
    await Promise.all([
      pause(SHOWS_CHOICE_MS),
      Promise.race([read(choice), pause(SPEAKS_CHOICE_MS)]),
    ]);
    if (screens.current() === from && choice.checked) screens.next();
  };

  addEventListener("click", (event) => {
    // The second half of a double click would answer the next question unread.
    if (event.detail > 1) {
      event.preventDefault();
      return;
    }
    // Arrow keys also "click", with a detail of 0: those who use them decide when to go on.
    if (event.target.type === "radio" && event.detail === 1) goOn(event.target);
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do](button);
  });

  addEventListener("keydown", (event) => {
    if (isBrowserShortcut(event)) event.preventDefault();
    if (screens.isWarning()) {
      if (!WARNING_KEYS.includes(event.key)) stay();
      if (event.key === "Tab") {
        event.preventDefault();
        screens.cycleFocus(event.shiftKey);
      }
    }
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    if (screens.current() === "pair") actions.pair();
    else screens.next();
  });

  addEventListener("focusin", (event) => {
    if (screens.isWarning() && !event.target.closest("[data-idle]")) screens.focusWarning();
    else if (event.target.matches("button:focus-visible, [type=radio]:focus-visible"))
      read(event.target);
  });

  addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey) event.preventDefault();
    },
    { passive: false },
  );
  addEventListener("submit", (event) => event.preventDefault());
  addEventListener("contextmenu", (event) => event.preventDefault());
};
