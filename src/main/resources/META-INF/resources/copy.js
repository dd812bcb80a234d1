// Without this script, people select the link and print with the browser's own menu.
const byId = (id) => document.getElementById(id);

const print = byId("print");
print.hidden = false;
print.addEventListener("click", () => window.print());

const link = byId("link");
link.addEventListener("focus", () => link.select());

// Browsers offer this on HTTPS and localhost only.
if (navigator.clipboard) {
  const copy = byId("copy");
  const copied = byId("copied").firstElementChild;
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(link.value);
      copied.hidden = false;
    } catch (refused) {
      link.focus();
    }
  });
}
