// Keeps the tablet from inviting a customer whose ballot could not be kept. It writes to the disk
// beforehand, and again when something was lost; tries again after a pause; and if that does not
// help, reloads the page while no customer is there, but only a page that is kept on the tablet.
import { fault, testWrite } from "./store.js";

const PAUSES_MS = [1000, 3000, 10000, 30000, 60000];
// Reloading hardly helps a page that could never write.
const TRIES = 3;
const NEW_PAGE_TRIES = 6;

const isKeptHere = () => Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);

// `onWorking` is called when the disk can be written again, and may fail; `onFailing` when it
// cannot; `isFree` says whether no customer is there.
export const watchDisk = ({ onWorking, onFailing, isFree }) => {
  let failures = 0;
  let isWorking = false;
  let hasWorked = false;
  let timer = 0;
  let checking = null;

  const handleFailure = () => {
    isWorking = false;
    failures += 1;
    onFailing();
    const most = hasWorked ? TRIES : NEW_PAGE_TRIES;
    if (failures >= most && isFree() && isKeptHere()) location.reload();
    timer = setTimeout(check, PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]);
  };

  const tryToWrite = async () => {
    await testWrite();
    if (!isWorking) await onWorking();
    // The browser may have closed the database again meanwhile.
    if (fault()) throw new Error(fault());
    [isWorking, hasWorked, failures] = [true, true, 0];
  };

  const check = () => {
    clearTimeout(timer);
    checking =
      checking ||
      tryToWrite()
        .catch(handleFailure)
        .finally(() => {
          checking = null;
        });
    return checking;
  };

  const checkIfFree = () => {
    if (isFree()) check();
  };

  addEventListener("statechange", () => {
    if (!fault() || checking) return;
    isWorking = false;
    check();
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) checkIfFree();
  });
  document.addEventListener("resume", checkIfFree);
  return { check, checkIfFree };
};
