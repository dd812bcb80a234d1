// Numbers and days in the words of each language. Digits are those of all other text here, where
// Farsi would use others.
const numberingSystem = "latn";

export const formatNumber = (number, language) =>
  new Intl.NumberFormat(language, { numberingSystem }).format(number);

// Plain "en" would write dates as in the United States, where no customer lives.
export const formatDay = (day, language, timeZone) =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    calendar: "gregory",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
    numberingSystem,
  }).format(new Date(day));
