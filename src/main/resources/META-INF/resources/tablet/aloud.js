// What can be read aloud, each piece with its language: the visible screen, or a single answer, a button, the
// name of a language.
import { isWarning, shown } from "./stage.js";

const text = (element) => element.innerText.trim().split(/\n+/).join(". ");

const recordingsIn = (language) => {
  const { audio } = document.querySelector(`.tongue[lang="${language}"]`).dataset;
  return audio ? audio.split(" ") : [];
};

const piece = (language, name, words) => ({ language, name, recordings: recordingsIn(language), text: words });

// Named by its item, because questions may be reordered.
const screen = () => {
  const section = shown().querySelector(".screen.current");
  if (!isWarning()) return [section.dataset.item || section.dataset.screen, [section.querySelector(".welcome") || section]];
  // The warning, without the button that reads it.
  return ["idle", Array.from(shown().querySelectorAll("[data-idle] h2, [data-idle] .lead, [data-idle] .steps"))];
};

// Buttons that do the same but have different labels have a name for each recording.
const nameOf = ({ type, value, dataset }) => {
  if (type === "radio") return value ? `answer${value}` : "declined";
  return dataset.language ? "language" : `button-${dataset.recorded || dataset.do}`;
};

export const current = () => {
  const [name, parts] = screen();
  return piece(shown().lang, name, parts.map(text).join(". "));
};

// A radio is read by its label; the name of a language is spoken in that language.
export const pieceOf = (control) => piece(
  control.dataset.language || shown().lang,
  nameOf(control),
  text(control.type === "radio" ? control.closest("label") : control),
);

// The names of the languages, by which customers who cannot read the screen find theirs.
export const languages = () =>
  isWarning() ? [] : Array.from(shown().querySelectorAll(".current [data-language]"))
    .filter((button) => button.getClientRects().length)
    .map(pieceOf);
