// Offers the customer, after the ballot was cast, the link with which they see later whether it was
// counted. It is only in the page: neither stored nor in the address or the history.
let mark = "";

const offer = () => document.getElementById("counted-link");

// Also after the language was changed, which replaces the words.
export const renderLink = () => {
  if (!offer()) return;
  offer().hidden = !mark;
  offer().querySelector("a").hash = mark;
  const button = offer().querySelector("input");
  const { idle = button.value } = button.dataset;
  button.dataset.idle = idle;
  button.value = idle;
};

// Without a mark no link: also none of an earlier ballot.
export const offerLink = (known = "") => {
  mark = known;
  renderLink();
};

document.addEventListener("click", ({ target }) => {
  if (!target.matches("#counted-link input")) return;
  const { href } = offer().querySelector("a");
  navigator.clipboard.writeText(href).then(
    () => {
      target.value = target.dataset.done;
    },
    // The link itself can be kept as any other.
    () => {},
  );
});
