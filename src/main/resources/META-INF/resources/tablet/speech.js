// Reads aloud: with a voice of this tablet, else from a recording. Never with a voice that asks a
// server, which would learn what is read in which language. Once started it reads every screen, and
// every answer and button that is touched or reached by a key, until it is stopped or the next
// customer comes. Every reading starts with the default rate and volume, whatever was set before.
import { showReading } from "./screens.js";
import { currentText, languages, textOf } from "./speech-texts.js";

const player = new Audio();
let reading = null;
let isWanted = false;

const baseLanguage = (language) => language.toLowerCase().split(/[-_]/)[0];

const isVoiceFor = (language) => (voice) =>
  voice.localService && baseLanguage(voice.lang) === baseLanguage(language);

const localVoice = (language) =>
  window.speechSynthesis && speechSynthesis.getVoices().find(isVoiceFor(language));

const recordingOf = ({ name, recordings }) =>
  recordings.find((path) => path.split("/").pop().split(".")[0] === name);

const isPossible = (text) => Boolean(localVoice(text.language) || recordingOf(text));

export const isReading = () => Boolean(reading);

const refresh = () => showReading(isPossible(currentText()), isReading());

export const interrupt = () => {
  reading = null;
  if (window.speechSynthesis) speechSynthesis.cancel();
  player.pause();
  refresh();
};

const speak = (voice, words) =>
  new Promise((resolve) => {
    speechSynthesis.speak(
      Object.assign(new SpeechSynthesisUtterance(words), {
        voice,
        lang: voice.lang,
        rate: 1,
        pitch: 1,
        volume: 1,
        onend: resolve,
        onerror: resolve,
      }),
    );
  });

const play = (path) =>
  new Promise((resolve) => {
    Object.assign(player, {
      src: path,
      playbackRate: 1,
      volume: 1,
      muted: false,
      onended: resolve,
      onerror: resolve,
    });
    player.play().catch(resolve);
  });

const readText = (text) => {
  const voice = localVoice(text.language);
  return voice ? speak(voice, text.words) : play(recordingOf(text));
};

// Ending this reading does not end a later one.
const readAll = async (texts) => {
  interrupt();
  const mine = {};
  reading = mine;
  refresh();
  for (const text of texts.filter(isPossible)) {
    await readText(text);
    if (reading !== mine) return;
  }
  reading = null;
  refresh();
  dispatchEvent(new Event("speechend"));
};

const readCurrent = () => readAll([currentText(), ...languages()]);

export const read = () => {
  isWanted = true;
  readCurrent();
};

// Resolves when it was read.
export const readControl = async (control) => {
  if (isWanted) await readAll([textOf(control)]);
};

// The next customer starts without it, too.
export const stop = () => {
  isWanted = false;
  interrupt();
};

addEventListener("screenchange", () => {
  if (isWanted) readCurrent();
  else interrupt();
});
if (window.speechSynthesis) speechSynthesis.addEventListener("voiceschanged", refresh);
