// Keeps this page on the tablet, so that it starts without a network. A newer version is fetched in
// the background and replaces it while no customer is using the tablet.
import { isAsking } from "./screens.js";

let registration;
let isOutdated = false;

// Called between two customers, so that none is disturbed.
export const reloadIfOutdated = () => {
  if (isOutdated) location.reload();
  else if (registration && registration.waiting) registration.waiting.postMessage("take over");
};

const watchForUpdates = (workers) => {
  // The first worker brings the version that this page already has.
  let isFirst = !workers.controller;
  workers.addEventListener("controllerchange", () => {
    isOutdated = !isFirst;
    isFirst = false;
    if (!isAsking()) reloadIfOutdated();
  });
};

export const install = async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  watchForUpdates(workers);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  registration = await workers
    .register("/kiosk/worker.js", { scope: "/kiosk", updateViaCache: "none" })
    .catch(() => null);
};

export const update = () => {
  if (registration) registration.update().catch(() => {});
};
