// Fingers and keys. Keyboards and switches reach everything; only what a browser would do at some keys by
// itself, which leads away or stays for the next customer, is not done.
import * as stage from "./stage.js";

const SHOWS_CHOICE_MS = 200;
const SPEAKS_CHOICE_MS = 4000;
// They go to the buttons of the question whether somebody is there, or press one.
const STEERS = ["Tab", "Shift", "Enter", " "];
// To load the page again, and to fill the screen with it, does no harm.
const HARMLESS = ["F5", "F11"];

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const isField = ({ target }) => target.matches("[data-secret]");

// With AltGr people write.
const isForTheBrowser = (event) => {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (event.getModifierState("AltGraph") || HARMLESS.includes(key)) return false;
  if (ctrlKey && !altKey && isField(event)) return false;
  return ctrlKey || altKey || metaKey || /^(F\d+|Browser\w+|Zoom\w+)$/.test(key);
};

export const listen = ({ deeds, notice, stay, speak }) => {
  addEventListener("pointerdown", notice, true);
  addEventListener("keydown", notice, true);

  // Shown, and heard by whoever listens, before the next question comes; who touches another one
  // meanwhile goes on with that.
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
    // Arrow keys also "click", with a detail of 0; who uses them decides when to go on.
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
