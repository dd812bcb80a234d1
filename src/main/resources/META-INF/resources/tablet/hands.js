// Fingers and keys. Keyboards and switches reach everything; only the browser's own shortcuts that lead away,
// or whose effect remains for the next customer, are suppressed.
import * as stage from "./stage.js";

const SHOWS_CHOICE_MS = 200;
const SPEAKS_CHOICE_MS = 4000;
// These move between the buttons of the idle warning, or press one.
const STEERS = ["Tab", "Shift", "Enter", " "];
// Reloading and full screen do no harm.
const HARMLESS = ["F5", "F11"];

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const isField = ({ target }) => target.matches("[data-secret]");

// AltGr types characters.
const isForTheBrowser = (event) => {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (event.getModifierState("AltGraph") || HARMLESS.includes(key)) return false;
  if (ctrlKey && !altKey && isField(event)) return false;
  return ctrlKey || altKey || metaKey || /^(F\d+|Browser\w+|Zoom\w+)$/.test(key);
};

export const listen = ({ deeds, notice, stay, speak }) => {
  addEventListener("pointerdown", notice, true);
  addEventListener("keydown", notice, true);

  // The choice is shown, and read to customers who listen, before the next question comes; touching another
  // answer meanwhile goes on with that one.
  const goOn = async (choice) => {
    const from = stage.screen();
    await Promise.all([pause(SHOWS_CHOICE_MS), Promise.race([speak(choice), pause(SPEAKS_CHOICE_MS)])]);
    if (stage.screen() === from && choice.checked) stage.next();
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
    if (button) deeds[button.dataset.do](button);
  });

  addEventListener("keydown", (event) => {
    if (isForTheBrowser(event)) event.preventDefault();
    if (stage.isWarning()) {
      if (!STEERS.includes(event.key)) stay();
      if (event.key === "Tab") {
        event.preventDefault();
        stage.cycle(event.shiftKey);
      }
    }
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    if (stage.screen() === "pair") deeds.pair();
    else stage.next();
  });

  addEventListener("focusin", (event) => {
    if (stage.isWarning() && !event.target.closest("[data-idle]")) stage.hold();
    else if (event.target.matches("button:focus-visible, [type=radio]:focus-visible")) speak(event.target);
  });

  addEventListener("wheel", (event) => { if (event.ctrlKey) event.preventDefault(); }, { passive: false });
  addEventListener("submit", (event) => event.preventDefault());
  addEventListener("contextmenu", (event) => event.preventDefault());
};
