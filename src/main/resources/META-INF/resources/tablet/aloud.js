// What there is to hear, each piece with its language: the screen that is to be seen, or a single answer,
// a button, the name of a language.
import { isWarning, shown } from "./stage.js";

const text = (element) => element.innerText.trim().split(/\n+/).join(". ");

const recordingsIn = (language) => {
  const { audio } = document.querySelector(`.tongue[lang="${language}"]`).dataset;
  return audio ? audio.split(" ") : [];
};

const piece = (language, name, words) => ({ language, name, recordings: recordingsIn(language), text: words });

// The name of its item, for questions may change their places.
const screen = () => {
  const section = shown().querySelector(".screen.current");
  if (!isWarning()) return [section.dataset.item || section.dataset.screen, [section.querySelector(".welcome") || section]];
  // A warning without the button that reads it.
  return ["idle", Array.from(shown().querySelectorAll("[data-idle] h2, [data-idle] .lead, [data-idle] .steps"))];
};

// Of buttons that do the same and say something else, each has a name to be recorded by.
const nameOf = ({ type, value, dataset }) => {
  if (type === "radio") return value ? `answer${value}` : "declined";
  return dataset.language ? "language" : `button-${dataset.recorded || dataset.do}`;
};

export const current = () => {
  const [name, parts] = screen();
  return piece(shown().lang, name, parts.map(text).join(". "));
};

// A radio is told by its label; the name of a language is said in that language.
export const pieceOf = (control) => piece(
  control.dataset.language || shown().lang,
  nameOf(control),
  text(control.type === "radio" ? control.closest("label") : control),
);

// Who cannot read the screen finds their language by its name.
export const languages = () =>
  isWarning() ? [] : Array.from(shown().querySelectorAll(".current [data-language]"))
    .filter((button) => button.getClientRects().length)
    .map(pieceOf);
