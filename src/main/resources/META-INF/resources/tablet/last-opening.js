// The result of the last opening, and the day of the newest change, in the words of each language.
import { formatDay, formatNumber } from "/figures.js";

const DAY_MS = 86400000;

const fill = (form, name, values) => {
  const element = form.querySelector(`[data-${name}]`);
  element.textContent = values
    ? element.dataset[name].replace(/#(\w+)/g, (hole, value) => values[value])
    : "";
};

export const showLastOpening = (form, counted, next) => {
  const { lang } = form;
  fill(
    form,
    "counted",
    counted && {
      ballots: formatNumber(counted.ballots, lang),
      day: formatDay(counted.day, lang, "UTC"),
    },
  );
  // A tablet that was without a network for long may still know of an opening that is over.
  const isToCome = next && Date.parse(next) + DAY_MS > Date.now();
  fill(form, "next", isToCome && { day: formatDay(next, lang, "UTC") });
  const hasScore = counted && counted.score !== null;
  fill(form, "score", hasScore && { score: formatNumber(counted.score, lang) });
};

// A change that was written down before days were kept has none.
export const showDayOfChange = (form, day) => {
  const told = form.querySelector("[data-changed-on]");
  const { changedOn, changedOnce } = told.dataset;
  told.textContent = day
    ? changedOn.replace("#day", () => formatDay(day, form.lang, "UTC"))
    : changedOnce;
};
