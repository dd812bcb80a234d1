// Keeps the tablet from inviting a customer whose ballot could not be kept. It writes to the disk beforehand,
// and again when something was lost; tries again after a pause; and if that does not help, reloads the page
// while no customer is there, but only a page that is kept on the tablet.
import { trouble, tryOut } from "./store.js";

const PAUSES_MS = [1000, 3000, 10000, 30000, 60000];
// Reloading hardly helps a page that could never write.
const TRIES = 3;
const TRIES_OF_A_NEW_PAGE = 6;

const isKeptHere = () => Boolean(navigator.serviceWorker && navigator.serviceWorker.controller);

// `well` is called when the disk can be written again, and may fail; `ill` when it cannot; `isFree` says
// whether no customer is there.
export const tend = ({ well, ill, isFree }) => {
  let failures = 0;
  let isWell = false;
  let wasWell = false;
  let timer = 0;
  let looking = null;

  const fail = () => {
    isWell = false;
    failures += 1;
    ill();
    const most = wasWell ? TRIES : TRIES_OF_A_NEW_PAGE;
    if (failures >= most && isFree() && isKeptHere()) location.reload();
    timer = setTimeout(look, PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]);
  };

  const attempt = async () => {
    await tryOut();
    if (!isWell) await well();
    // The browser may have closed the database again meanwhile.
    if (trouble()) throw new Error(trouble());
    [isWell, wasWell, failures] = [true, true, 0];
  };

  const look = () => {
    clearTimeout(timer);
    looking = looking || attempt().catch(fail).finally(() => { looking = null; });
    return looking;
  };

  const lookIfFree = () => { if (isFree()) look(); };

  addEventListener("stock", () => {
    if (!trouble() || looking) return;
    isWell = false;
    look();
  });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) lookIfFree(); });
  document.addEventListener("resume", lookIfFree);
  return { look, lookIfFree };
};
