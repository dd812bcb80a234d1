// The office's colour and logo, as one style sheet on top of ours.
const sheet = document.createElement("link");
sheet.rel = "stylesheet";

let applied = [];

export const applyBranding = (look) => {
  const { style, logo } = look || {};
  if (style === applied[0]) return;
  applied = [style, logo];
  sheet.remove();
  if (!style) return;
  sheet.href = style;
  document.head.append(sheet);
};

// The first worker starts after these were loaded: they are fetched again, so that it caches them.
const fetchAgain = () =>
  applied.filter(Boolean).forEach((path) => {
    fetch(path, { credentials: "omit" }).catch(() => {});
  });

if (navigator.serviceWorker)
  navigator.serviceWorker.addEventListener("controllerchange", fetchAgain);
