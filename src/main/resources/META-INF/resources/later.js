// What the form can do without at first: the script for tokens, and the words for the end and for
// what goes wrong. Both are fetched at the first touch, before they are needed, so that a network
// that dies later takes neither. What did not come is "unreachable", and is asked for anew.
const form = document.getElementById("ballot");

// A browser may remember that an address failed.
let attempts = 0;

const unreachable = () => {
  throw Object.assign(new Error("unreachable"), { status: 0 });
};

const once = (load) => {
  let loading;
  return () => {
    loading = loading || load().catch(() => unreachable(loading = null));
    return loading;
  };
};

// What late.js has. Not by import(), which the compiler of this house cannot leave as it is.
export const tools = once(() => new Promise((resolve, reject) => {
  const script = document.createElement("script");
  script.type = "module";
  script.src = `${form.dataset.late}?${attempts++}`;
  script.onload = () => (window.late ? resolve(window.late) : reject());
  script.onerror = reject;
  document.head.append(script);
}));

// Puts each piece of late.html where it says. It must be ours: something in between may answer, too.
export const words = once(async () => {
  const answer = await fetch(`/r/late?lang=${document.documentElement.lang}`, {
    credentials: "omit",
    redirect: "error",
  });
  const late = document.createElement("template");
  late.innerHTML = await answer.text();
  if (!late.content.getElementById("thanks")) unreachable();
  Array.from(late.content.children).forEach((e) => document.getElementById(e.dataset.in).append(e));
});

const ahead = () => {
  tools().catch(() => {});
  words().catch(() => {});
};

["pointerdown", "keydown", "submit"].forEach((touch) => addEventListener(touch, ahead));
