// The result of the last opening in the words of each language; its digits are those of all other text here,
// where Farsi would use others.
const numberingSystem = "latn";

const DAY_MS = 86400000;

const write = (number, language) =>
  new Intl.NumberFormat(language, { numberingSystem }).format(number);

// Plain "en" would write dates as in the United States, where no customer lives.
const writeDay = (day, language) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    calendar: "gregory", day: "numeric", month: "long", year: "numeric", timeZone: "UTC", numberingSystem,
  }).format(new Date(day));

const fill = (tongue, name, values) => {
  const where = tongue.querySelector(`[data-${name}]`);
  where.textContent = values
    ? where.dataset[name].replace(/#(\w+)/g, (hole, value) => values[value])
    : "";
};

export const say = (tongue, counted, next) => {
  const { lang } = tongue;
  fill(tongue, "counted", counted && {
    ballots: write(counted.ballots, lang),
    day: writeDay(counted.day, lang),
  });
  // A tablet that was without a network for long may still know of an opening that is over.
  const isToCome = next && Date.parse(next) + DAY_MS > Date.now();
  fill(tongue, "next", isToCome && { day: writeDay(next, lang) });
  fill(tongue, "score", counted && counted.score !== null && { score: write(counted.score, lang) });
};
