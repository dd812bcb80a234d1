// Another language in place: the words of the page are exchanged; what was filled in stays.
import { ask } from "./tokens.js";

const page = async (address) => {
  const { body } = await ask(address, [200]);
  return new DOMParser().parseFromString(new TextDecoder().decode(body), "text/html");
};

const byId = (id) => document.getElementById(id);

// Where a piece of late.html goes is said by the piece.
const join = (whole, late) =>
  Array.from(late.body.children).forEach((e) => whole.getElementById(e.dataset.in).append(e));

const fill = (next, form) => {
  form.querySelectorAll(":checked").forEach(({ name, value }) => {
    next.querySelector(`[name="${name}"][value="${value}"]`).checked = true;
  });
  // Without words of their own.
  ["code", "where"].forEach((id) => next.querySelector(`#${id}`).replaceWith(byId(id)));
};

const exchange = async (address) => {
  const { search } = new URL(address, location);
  const [whole, late] = await Promise.all([page(address), page(`/r/late${search}`)]);
  const next = whole.getElementById("ballot");
  if (!next || !late.getElementById("thanks")) throw new Error("Not the form");
  const form = byId("ballot");
  join(whole, late);
  fill(next, form);
  form.replaceChildren(...next.childNodes);
  form.setAttribute("action", next.getAttribute("action"));
  document.querySelector("header").replaceWith(whole.querySelector("header"));
  const { lang, dir } = whole.documentElement;
  Object.assign(document.documentElement, { lang, dir });
};

const tellFailure = () => {
  document.querySelector(".picker").open = false;
  // Comes with the words for later, which may be missing themselves.
  const told = byId("language-failed");
  if (told) told.hidden = false;
};

// `address` is that of the form in the other language. Where it does not come nothing changes, which is told.
export const translate = (address) => exchange(address).catch((fault) => {
  tellFailure();
  throw fault;
});
