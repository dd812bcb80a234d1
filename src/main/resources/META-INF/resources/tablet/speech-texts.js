// What can be read aloud, each text with its language: the visible screen, or a single answer, a
// button, the name of a language.
import { isWarning, visibleForm } from "./screens.js";

const plainText = (element) => element.innerText.trim().split(/\n+/).join(". ");

const recordingsIn = (language) => {
  const { audio } = document.querySelector(`.tongue[lang="${language}"]`).dataset;
  return audio ? audio.split(" ") : [];
};

const speechText = (language, name, words) => ({
  language,
  name,
  recordings: recordingsIn(language),
  words,
});

// Named by its item, because questions may be reordered.
const screenParts = () => {
  const section = visibleForm().querySelector(".screen.current");
  if (!isWarning())
    return [
      section.dataset.item || section.dataset.screen,
      [section.querySelector(".welcome") || section],
    ];
  // The warning, without the button that reads it.
  return [
    "idle",
    Array.from(
      visibleForm().querySelectorAll("[data-idle] h2, [data-idle] .lead, [data-idle] .steps"),
    ),
  ];
};

// Buttons that do the same but have different labels have a name for each recording.
const nameOf = ({ type, value, dataset }) => {
  if (type === "radio") return value ? `answer${value}` : "declined";
  return dataset.language ? "language" : `button-${dataset.recorded || dataset.do}`;
};

export const currentText = () => {
  const [name, parts] = screenParts();
  return speechText(visibleForm().lang, name, parts.map(plainText).join(". "));
};

// A radio is read by its label; the name of a language is spoken in that language.
export const textOf = (control) =>
  speechText(
    control.dataset.language || visibleForm().lang,
    nameOf(control),
    plainText(control.type === "radio" ? control.closest("label") : control),
  );

// The names of the languages, by which customers who cannot read the screen find theirs.
export const languages = () =>
  isWarning()
    ? []
    : Array.from(visibleForm().querySelectorAll(".current [data-language]"))
        .filter((button) => button.getClientRects().length)
        .map(textOf);
