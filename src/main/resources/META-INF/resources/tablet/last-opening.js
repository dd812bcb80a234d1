// The result of the last opening in the words of each language; its digits are those of all other
// text here, where Farsi would use others.
const numberingSystem = "latn";

const DAY_MS = 86400000;

const formatNumber = (number, language) =>
  new Intl.NumberFormat(language, { numberingSystem }).format(number);

// Plain "en" would write dates as in the United States, where no customer lives.
const formatDay = (day, language) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    calendar: "gregory",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    numberingSystem,
  }).format(new Date(day));

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
      day: formatDay(counted.day, lang),
    },
  );
  // A tablet that was without a network for long may still know of an opening that is over.
  const isToCome = next && Date.parse(next) + DAY_MS > Date.now();
  fill(form, "next", isToCome && { day: formatDay(next, lang) });
  const hasScore = counted && counted.score !== null;
  fill(form, "score", hasScore && { score: formatNumber(counted.score, lang) });
};
