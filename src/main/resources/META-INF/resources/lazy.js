// What the form does not need at first: the script for tokens, and the words for the end and for
// errors. Both are fetched at the first touch, before they are needed, so that they survive a later
// loss of the network. A failed fetch is repeated at the next call; its error has the status of
// what came instead, or 0, as in tokens.js.
const form = document.getElementById("ballot");

const BLOCKED = 403;
// Both are a few kilobytes.
const SILENCE_MS = 30000;

// A new address for each attempt, because a browser may remember that an address failed.
let attempts = 0;

// A bare object, because an Error would only add bytes.
const failure = (status) => ({ status });

const timeout = () => new Promise((resolve, reject) => setTimeout(reject, SILENCE_MS));

const once = (load) => {
  let loading;
  return () => {
    loading =
      loading ||
      Promise.race([load(), timeout()]).catch((e) => {
        loading = null;
        throw e && e.status ? e : failure(0);
      });
    return loading;
  };
};

// The exports of late.js. Not by import(), which the build's compiler cannot leave unchanged.
export const loadTools = once(
  () =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.type = "module";
      script.src = `${form.dataset.late}?${attempts++}`;
      script.onload = () => (window.late ? resolve(window.late) : reject(failure(BLOCKED)));
      // A browser does not say why a script failed to load. If this service or something else
      // answers, the script is blocked.
      script.onerror = () =>
        fetch("/api/v1/invitation", { credentials: "omit", redirect: "manual" }).then(
          () => reject(failure(BLOCKED)),
          reject,
        );
      document.head.append(script);
    }),
);

// Puts each piece of late.html where it belongs. Checks that it is ours, because something in
// between may answer too.
export const loadWords = once(async () => {
  const { lang } = document.documentElement;
  const answer = await fetch(`/r/late?lang=${lang}`, {
    credentials: "omit",
    redirect: "error",
  });
  const late = document.createElement("template");
  late.innerHTML = await answer.text();
  if (!late.content.getElementById("thanks")) throw failure(answer.status);
  // If the language was changed meanwhile, it brought its own words.
  if (lang !== document.documentElement.lang) return;
  Array.from(late.content.children).forEach((e) => {
    if (!document.getElementById(e.id)) document.getElementById(e.dataset.in).append(e);
  });
});

const preload = () => {
  loadTools().catch(() => {});
  loadWords().catch(() => {});
};

["pointerdown", "keydown", "submit"].forEach((touch) => addEventListener(touch, preload));
