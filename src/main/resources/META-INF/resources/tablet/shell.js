// Keeps this page on the tablet, so that it starts without a network. A newer one is fetched in the
// background and put in its place when nobody stands before it.
import { isAsking } from "./stage.js";

let registration;
let isOutdated = false;

// Called where one customer has gone and the next has not come; who came since is not disturbed.
export const renew = () => {
  if (isOutdated) location.reload();
  else if (registration && registration.waiting) registration.waiting.postMessage("take over");
};

const listen = (workers) => {
  // The first worker brings what this page came with.
  let isFirst = !workers.controller;
  workers.addEventListener("controllerchange", () => {
    isOutdated = !isFirst;
    isFirst = false;
    if (!isAsking()) renew();
  });
};

export const install = async () => {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  listen(workers);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  registration = await workers
    .register("/kiosk/worker.js", { scope: "/kiosk", updateViaCache: "none" })
    .catch(() => null);
};

export const update = () => {
  if (registration) registration.update().catch(() => {});
};
