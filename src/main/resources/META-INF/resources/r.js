// The form, one screen at a time. Without this script links and :target do the same. Answers and
// code stay in the form's own fields, in memory; nothing is stored and nothing is put in an address.
(() => {
  "use strict";
  const CODE = /^[0-9a-z]{12}$/i;
  const STATES = {
    "unknown-code": "unknown",
    "used-code": "used",
    "expired-code": "expired",
    "too-many-wrong-codes": "crowded",
  };
  const SHOWS_CHOICE_MS = 200;
  const PATIENCE_MS = 4000;
  const SENDS_AGAIN_MS = 12000;

  const byId = (id) => document.getElementById(id);
  const form = byId("ballot");
  const code = byId("code");
  const where = byId("where");
  const screens = Array.from(form.querySelectorAll(".screen"));
  const buttons = Array.from(form.querySelectorAll("[type=submit]"));
  let current = 0;
  let sent = false;
  let looked = { code: "", answer: null };

  const show = (screen, focus) => {
    current = screen;
    screens.forEach((s, i) => s.classList.toggle("current", i === screen));
    where.hidden = screen === 0 || !where.textContent;
    if (focus) {
      scrollTo(0, 0);
      screens[screen].querySelector("[tabindex]").focus({ preventScroll: true });
    }
  };

  const go = (screen) => {
    history.pushState({ screen }, "");
    show(screen, true);
  };

  // ---- the code ----------------------------------------------------------------------------

  const typed = () => code.value.replace(/[\s_\-\u2010-\u2015]/g, "");

  const note = (state) => {
    const notes = byId("code-notes").children;
    Array.from(notes).forEach((p) => { p.hidden = p.id !== "code-" + state; });
    byId("code-hint").hidden = state === "valid" || state === "used";
    screens[0].classList.toggle("over", state === "used");
    if (["missing", "malformed", "unknown", "expired"].includes(state)) {
      code.setAttribute("aria-invalid", "true");
    } else {
      code.removeAttribute("aria-invalid");
    }
  };

  const ask = (asked) =>
    fetch("/api/v1/invitation", {
      headers: { Authorization: `Invitation code="${asked}"` },
      cache: "no-store",
      credentials: "omit",
    })
      .then((response) => response.json())
      .then((answer) => {
        if (!answer.office) {
          return STATES[String(answer.type).split(":").pop()] || "unreachable";
        }
        where.textContent = `${answer.office} – ${answer.name}`;
        byId("code-valid").querySelector("strong").textContent = where.textContent;
        return "valid";
      })
      .catch(() => "unreachable");

  const lookUp = () => {
    if (looked.code !== typed()) {
      const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, "unreachable"));
      const mine = { code: typed() };
      where.textContent = "";
      mine.answer = Promise.race([ask(mine.code), patience]).then((state) => {
        if (looked === mine) {
          note(state);
          // What passes by itself is asked anew the next time.
          if (state === "unreachable" || state === "crowded") looked = { code: "" };
        }
        return state;
      });
      looked = mine;
    }
    return looked.answer;
  };

  const begin = () => {
    if (!CODE.test(typed())) {
      note(typed() ? "malformed" : "missing");
      code.focus();
      return;
    }
    lookUp().then((state) => {
      if (current !== 0) return;
      // A server that cannot be asked just now will say at the end what it thinks of the code.
      if (state === "valid" || state === "unreachable") go(1);
      else code.focus();
    });
  };

  // A slip's QR code leads to /r#CODE, which never reaches a server; here it leaves the address too.
  const takeCode = () => {
    const fragment = location.hash.slice(1);
    history.replaceState({ screen: 0 }, "", location.pathname + location.search);
    if (fragment && !byId(fragment)) {
      code.value = fragment;
      if (CODE.test(typed())) lookUp();
      else note("malformed");
    }
  };

  code.addEventListener("input", () => {
    if (CODE.test(typed())) lookUp();
    else note("");
  });

  // ---- moving ------------------------------------------------------------------------------

  form.addEventListener("click", (event) => {
    if (event.target.type === "radio") {
      // The second half of a double click would answer the next question unread.
      if (event.detail > 1) event.preventDefault();
      // Arrow keys also "click", with a detail of 0; who uses them decides when to go on.
      else if (event.detail === 1) {
        const from = current;
        setTimeout(() => { if (current === from) go(from + 1); }, SHOWS_CHOICE_MS);
      }
      return;
    }
    const link = event.target.closest("a");
    if (!link) return;
    if (link.closest(".languages")) {
      if (typed()) {
        event.preventDefault();
        location.assign(link.href + "#" + encodeURIComponent(typed()));
      }
      return;
    }
    if (!link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    const to = screens.indexOf(byId(link.hash.slice(1)));
    if (to < 0) code.focus();
    else if (current === 0 && !link.closest(".error") && !link.matches(".quiet")) begin();
    else if (to < current) history.back();
    else go(to);
  });

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault();
    const sendAgain = screens[current].querySelector("[type=submit]");
    if (sendAgain) sendAgain.click();
    else if (current === 0) begin();
    else go(current + 1);
  });

  addEventListener("popstate", (event) => {
    if (location.hash) takeCode();
    show((event.state && event.state.screen) || 0, true);
  });

  // ---- sending -----------------------------------------------------------------------------

  const label = (busy) =>
    buttons.forEach((button) => {
      button.dataset.idle = button.dataset.idle || button.textContent;
      button.textContent = busy ? button.dataset.busy : button.dataset.idle;
      if (busy) button.setAttribute("aria-disabled", "true");
      else button.removeAttribute("aria-disabled");
    });

  const release = () => { sent = false; label(false); };

  form.addEventListener("submit", (event) => {
    const answered = Array.from(form.querySelectorAll(":checked")).some((radio) => radio.value);
    byId("no-answer").hidden = answered;
    if (sent || !answered) {
      event.preventDefault();
      if (!answered) byId("no-answer").focus();
      return;
    }
    sent = true;
    label(true);
    // A connection that died must not lock the button; sending twice counts once anyway.
    setTimeout(release, SENDS_AGAIN_MS);
  });

  // Whoever comes back to a page the browser kept alive finds an empty form, not the last answers.
  addEventListener("pageshow", (event) => {
    if (event.persisted && sent) {
      form.reset();
      release();
      note("");
      show(0, true);
    }
  });

  document.documentElement.classList.add("paged");
  takeCode();
  show(0, false);
  const faults = byId("faults");
  if (faults) faults.focus();
})();
