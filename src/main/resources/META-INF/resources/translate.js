// Changes the language in place: replaces the words of the page and keeps what was filled in.
import { ask } from "./tokens.js";

const fetchPage = async (address) => {
  const { body } = await ask(address, [200]);
  return new DOMParser().parseFromString(new TextDecoder().decode(body), "text/html");
};

const byId = (id) => document.getElementById(id);

// Each piece of late.html says where it goes.
const appendLateWords = (whole, late) =>
  Array.from(late.body.children).forEach((e) => whole.getElementById(e.dataset.in).append(e));

const copyAnswers = (next, form) => {
  form.querySelectorAll(":checked").forEach(({ name, value }) => {
    next.querySelector(`[name="${name}"][value="${value}"]`).checked = true;
  });
  // These have no words to translate.
  ["code", "where"].forEach((id) => next.querySelector(`#${id}`).replaceWith(byId(id)));
};

const replaceWords = async (address) => {
  const { search } = new URL(address, location);
  const [whole, late] = await Promise.all([fetchPage(address), fetchPage(`/r/late${search}`)]);
  const next = whole.getElementById("ballot");
  if (!next || !late.getElementById("thanks")) throw new Error("Not the form");
  const form = byId("ballot");
  appendLateWords(whole, late);
  copyAnswers(next, form);
  form.textContent = "";
  form.append(...next.childNodes);
  form.setAttribute("action", next.getAttribute("action"));
  document.querySelector("header").replaceWith(whole.querySelector("header"));
  const { lang, dir } = whole.documentElement;
  Object.assign(document.documentElement, { lang, dir });
};

const showFailure = () => {
  document.querySelector(".picker").open = false;
  // Part of the late words, which may be missing too.
  const message = byId("language-failed");
  if (message) message.hidden = false;
};

// `address` is that of the form in the other language. If it fails to load, nothing changes and the
// customer is told.
export const translate = (address) =>
  replaceWords(address).catch((fault) => {
    showFailure();
    throw fault;
  });
