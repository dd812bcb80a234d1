// What the form can do without at first: the script for tokens, and the words for the end and for
// what goes wrong. Both are fetched at the first touch, before they are needed, so that a network
// that dies later takes neither. What did not come is asked for anew; the error has the status of what
// came in its place, or 0, as in tokens.js.
const form = document.getElementById("ballot");

const BLOCKED = 403;
// Both are a few kilobytes.
const SILENCE_MS = 30000;

// A browser may remember that an address failed.
let attempts = 0;

// Thrown bare: an Error would only weigh.
const missing = (status) => ({ status });

const silence = () => new Promise((resolve, reject) => setTimeout(reject, SILENCE_MS));

const once = (load) => {
  let loading;
  return () => {
    loading = loading || Promise.race([load(), silence()]).catch((e) => {
      loading = null;
      throw e && e.status ? e : missing(0);
    });
    return loading;
  };
};

// What late.js has. Not by import(), which the compiler of this house cannot leave as it is.
export const tools = once(() => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.type = "module";
  script.src = `${form.dataset.late}?${attempts++}`;
  script.onload = () => (window.late ? resolve(window.late) : reject(missing(BLOCKED)));
  // Of a script nobody says why it did not come. Where this service or something else answers, it is
  // blocked.
  script.onerror = () => fetch("/api/v1/invitation", { credentials: "omit", redirect: "manual" })
    .then(() => reject(missing(BLOCKED)), reject);
  document.head.append(script);
}));

// Puts each piece of late.html where it says. It must be ours: something in between may answer, too.
export const words = once(async () => {
  const { lang } = document.documentElement;
  const answer = await fetch(`/r/late?lang=${lang}`, {
    credentials: "omit",
    redirect: "error",
  });
  const late = document.createElement("template");
  late.innerHTML = await answer.text();
  if (!late.content.getElementById("thanks")) throw missing(answer.status);
  // Another language that was put on meanwhile brought its own.
  if (lang !== document.documentElement.lang) return;
  Array.from(late.content.children).forEach((e) => {
    if (!document.getElementById(e.id)) document.getElementById(e.dataset.in).append(e);
  });
});

const ahead = () => {
  tools().catch(() => {});
  words().catch(() => {});
};

["pointerdown", "keydown", "submit"].forEach((touch) => addEventListener(touch, ahead));
