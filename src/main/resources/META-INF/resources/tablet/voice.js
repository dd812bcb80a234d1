// Reads aloud: with a voice of this tablet, else from a recording. Never with a voice that asks a server,
// which would learn what is read in which language. Once started it reads every screen, and every answer and
// button that is touched or reached by a key, until it is stopped or the next customer comes. Every reading
// starts with the default rate and volume, whatever was set before.
import { current, languages, pieceOf } from "./aloud.js";
import { showReading } from "./stage.js";

const player = new Audio();
let reading = null;
let isWanted = false;

const bare = (language) => language.toLowerCase().split(/[-_]/)[0];

const localVoice = (language) =>
  window.speechSynthesis &&
  speechSynthesis.getVoices().find((voice) => voice.localService && bare(voice.lang) === bare(language));

const recordingOf = ({ name, recordings }) =>
  recordings.find((path) => path.split("/").pop().split(".")[0] === name);

const isPossible = (piece) => Boolean(localVoice(piece.language) || recordingOf(piece));

export const isReading = () => Boolean(reading);

const refresh = () => showReading(isPossible(current()), isReading());

export const hush = () => {
  reading = null;
  if (window.speechSynthesis) speechSynthesis.cancel();
  player.pause();
  refresh();
};

const speak = (voice, text) =>
  new Promise((resolve) => {
    speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), {
      voice, lang: voice.lang, rate: 1, pitch: 1, volume: 1, onend: resolve, onerror: resolve,
    }));
  });

const play = (path) =>
  new Promise((resolve) => {
    Object.assign(player, {
      src: path, playbackRate: 1, volume: 1, muted: false, onended: resolve, onerror: resolve,
    });
    player.play().catch(resolve);
  });

const utter = (piece) => {
  const voice = localVoice(piece.language);
  return voice ? speak(voice, piece.text) : play(recordingOf(piece));
};

// Ending this reading does not end a later one.
const readAll = async (pieces) => {
  hush();
  const mine = {};
  reading = mine;
  refresh();
  for (const piece of pieces.filter(isPossible)) {
    await utter(piece);
    if (reading !== mine) return;
  }
  reading = null;
  refresh();
  dispatchEvent(new Event("heard"));
};

const readCurrent = () => readAll([current(), ...languages()]);

export const read = () => {
  isWanted = true;
  readCurrent();
};

// Resolves when it was said.
export const say = async (control) => { if (isWanted) await readAll([pieceOf(control)]); };

// The next customer starts without it, too.
export const stop = () => {
  isWanted = false;
  hush();
};

addEventListener("turn", () => {
  if (isWanted) readCurrent();
  else hush();
});
if (window.speechSynthesis) speechSynthesis.addEventListener("voiceschanged", refresh);
