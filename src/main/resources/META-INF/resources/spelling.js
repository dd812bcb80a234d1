// Reads a code or secret as people type it: on other keyboards, with invisible marks, with dots, or
// as the whole address on the slip. The server's Spelling reads the same.
import { withoutPin } from "./pin.js";

// Cyrillic, then Greek, then Turkish, and what they look like in Latin.
const ALIKE = "АВСЕНКМОРТХІЈЅУЗԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧİ";
const LATIN = "ABCEHKM0PTX1JSY3QWABEZH1KMN0PTYX1";

const isDigit = (point) => /\p{Nd}/u.test(String.fromCodePoint(point));

// The digits of a script are consecutive, from its zero on.
const toDigit = (point) => {
  let before = 0;
  while (isDigit(point - before - 1)) before++;
  return String(before % 10);
};

const toLatin = (character) => {
  const point = character.codePointAt(0);
  if (isDigit(point)) return toDigit(point);
  if (character === "O") return "0";
  if (character === "I" || character === "L") return "1";
  return LATIN[ALIKE.indexOf(character)] || character;
};

const fragment = (typed) => {
  const part = withoutPin(typed).split(/#|%23/).pop();
  try {
    return decodeURIComponent(part);
  } catch (e) {
    return part;
  }
};

// Keeps the length: some letters become two capitals.
const toCapital = (character) => {
  const upper = character.toUpperCase();
  return upper.length === character.length ? upper : character;
};

// Capital letters and digits, if the input was meant as a code.
export const plain = (typed) =>
  Array.from(fragment(typed).normalize("NFKC"))
    .filter((character) => /[\p{L}\p{Nd}]/u.test(character))
    .map((character) => toLatin(toCapital(character)))
    .join("");
