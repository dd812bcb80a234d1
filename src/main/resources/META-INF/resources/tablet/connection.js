// The connection to this browser's database, which a browser closes as it likes: after sleep, under
// pressure, with the data of a site that somebody clears. It is opened again, and what was lost with it is
// done once more; so whatever is done by it must do no harm when it was done already. What does not help
// is told by its cause: "hangs", "full", "forbidden" or "broken".
const PATIENCE_MS = 5000;

const named = (name, cause) => Object.assign(new Error(name), { name, cause });

const CAUSES = {
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  NotAllowedError: "forbidden",
};

const withCause = (error, otherwise = "broken") => {
  const { name = "Error", cause } = error || {};
  return cause ? error : named(name, CAUSES[name] || otherwise);
};

// A browser that has lost its database may answer nothing at all.
const inTime = (work) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(named("TimeoutError", "hangs")), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const request = (name, stores) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => stores.forEach((store) => opening.result.createObjectStore(store));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

// In private windows of some browsers there is none, or it is refused by an error that elsewhere means a
// closed connection.
const REFUSALS = ["InvalidStateError", "TypeError"];

const open = async (name, stores) => {
  let isLate = false;
  const opening = request(name, stores);
  opening.then((database) => { if (isLate) database.close(); }, () => {});
  return inTime(opening).catch((e) => {
    isLate = true;
    throw withCause(e, REFUSALS.includes(e.name) ? "forbidden" : undefined);
  });
};

// `begin` is given each new database before anything else is done by it; what it returns goes to every
// step. `lost` is told when the browser took the connection away.
export const connect = (name, stores, begin, lost) => {
  let current = null;

  // For the next to open another, unless somebody has.
  const leave = (mine) => {
    if (current !== mine) return;
    current = null;
    mine.then(([database]) => database.close()).catch(() => {});
  };

  const reopened = async () => {
    const database = await open(name, stores);
    return [database, await inTime(begin(database)).catch((e) => { throw withCause(e); })];
  };

  const connected = () => {
    if (current) return current;
    const mine = reopened();
    current = mine;
    mine.then(
      ([database]) => {
        const gone = () => {
          leave(mine);
          lost();
        };
        database.onclose = gone;
        // Who wants to delete it, or make a newer one, must not wait for us.
        database.onversionchange = gone;
      },
      () => leave(mine),
    );
    return mine;
  };

  const attempt = async (work) => {
    const mine = connected();
    const [database, begun] = await mine;
    try {
      return await inTime(work(database, begun));
    } catch (e) {
      leave(mine);
      throw withCause(e);
    }
  };

  return (work) => attempt(work).catch(() => attempt(work));
};
