// Helps to choose a password. Without this script the form works, and what is wrong is told when
// it is sent.
const byId = (id) => document.getElementById(id);

// From here on a password is called very good; twelve is what the service asks for at least.
const VERY_GOOD = 20;
// A password of fewer different characters is a pattern.
const DIFFERENT = 6;

const password = byId("password");
const meter = byId("meter");
const show = byId("show");

// What the words say about a password; the service looks further, for known ones.
const wordsOf = (text) => {
  const characters = Array.from(text);
  const { shortest, missing, last, fair, good, veryGood } = meter.dataset;
  const lacking = shortest - characters.length;
  if (!text) return "";
  if (lacking === 1) return last;
  if (lacking > 0) return missing.replace("#", lacking);
  if (new Set(characters).size < DIFFERENT) return fair;
  return characters.length < VERY_GOOD ? good : veryGood;
};

password.addEventListener("input", () => {
  meter.classList.remove("error");
  password.removeAttribute("aria-invalid");
  meter.textContent = wordsOf(password.value);
});

const [toShow, toHide] = [show.textContent, show.dataset.hide];
show.hidden = false;
show.addEventListener("click", () => {
  const isShown = password.type === "password";
  password.type = isShown ? "text" : "password";
  show.textContent = isShown ? toHide : toShow;
});
// A browser remembers what text fields hold, and offers it to the next one.
password.form.addEventListener("submit", () => {
  password.type = "password";
});

// A link's secret goes into the form, and out of the address, which the history keeps.
const secret = byId("secret");
if (secret) {
  const given = decodeURIComponent(location.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, "%25"));
  if (given) {
    secret.value = given;
    history.replaceState(null, "", location.pathname + location.search);
  }
  byId("secret-field").hidden = Boolean(secret.value);
  (secret.value ? password : secret).focus();
}
