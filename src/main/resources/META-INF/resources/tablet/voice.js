// Reads a screen aloud: with a voice of this tablet, else from a recording. Never with a voice that asks a
// server, for that would hear who reads what in which language. Whatever was done to rate and volume,
// every reading begins with those of everybody.
import { current, isWarning, showReading } from "./stage.js";

const player = new Audio();
let reading = null;
let isWanted = false;

const bare = (language) => language.toLowerCase().split(/[-_]/)[0];

const localVoice = (language) =>
  window.speechSynthesis &&
  speechSynthesis.getVoices().find((voice) => voice.localService && bare(voice.lang) === bare(language));

const recordingOf = ({ name, recordings }) =>
  recordings.find((path) => path.split("/").pop().split(".")[0] === name);

const isPossible = (screen) => Boolean(localVoice(screen.language) || recordingOf(screen));

const refresh = () => showReading(isPossible(current()), Boolean(reading));

export const hush = () => {
  reading = null;
  if (window.speechSynthesis) speechSynthesis.cancel();
  player.pause();
  refresh();
};

// What ends this reading ends no later one.
const begin = () => {
  const mine = {};
  reading = mine;
  refresh();
  return () => { if (reading === mine) hush(); };
};

const speak = (voice, text) => {
  const end = begin();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), {
    voice, lang: voice.lang, rate: 1, pitch: 1, volume: 1, onend: end, onerror: end,
  }));
};

const play = (path) => {
  const end = begin();
  Object.assign(player, { src: path, playbackRate: 1, volume: 1, muted: false, onended: end });
  player.play().catch(end);
};

const readCurrent = () => {
  const screen = current();
  const voice = localVoice(screen.language);
  if (voice) speak(voice, screen.text);
  else if (recordingOf(screen)) play(recordingOf(screen));
};

export const read = () => {
  hush();
  isWanted = true;
  readCurrent();
};

// For whoever comes next.
export const forget = () => {
  isWanted = false;
  hush();
};

// Whoever listened before may not see that they are asked something.
addEventListener("turn", () => {
  hush();
  if (isWanted && isWarning()) readCurrent();
});
if (window.speechSynthesis) speechSynthesis.addEventListener("voiceschanged", refresh);
