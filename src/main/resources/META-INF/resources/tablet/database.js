// The connection to this browser's database, which the browser may close at any time: after sleep,
// under pressure, or when a site's data are cleared. The connection is opened again, and the step
// that was lost with it is repeated; so every step must be harmless when repeated. If that does not
// help, the error has a cause: "hangs", "full", "forbidden" or "broken".
const PATIENCE_MS = 5000;

const errorWithCause = (name, cause) => Object.assign(new Error(name), { name, cause });

const CAUSES = {
  QuotaExceededError: "full",
  SecurityError: "forbidden",
  NotAllowedError: "forbidden",
};

const withCause = (error, otherwise = "broken") => {
  const { name = "Error", cause } = error || {};
  return cause ? error : errorWithCause(name, CAUSES[name] || otherwise);
};

// A browser that has lost its database may not answer at all.
const withTimeout = (work) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(errorWithCause("TimeoutError", "hangs")), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const request = (name, stores) =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () =>
      stores.forEach((store) => opening.result.createObjectStore(store));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

// In private windows some browsers have no database, or refuse it with an error that otherwise
// means a closed connection.
const REFUSALS = ["InvalidStateError", "TypeError"];

const open = async (name, stores) => {
  let isLate = false;
  const opening = request(name, stores);
  opening.then(
    (database) => {
      if (isLate) database.close();
    },
    () => {},
  );
  return withTimeout(opening).catch((e) => {
    isLate = true;
    throw withCause(e, REFUSALS.includes(e.name) ? "forbidden" : undefined);
  });
};

// `initialise` gets each new database before any other step; its result is passed to every step.
// `onClosedByBrowser` is called when the browser closes the connection.
export const connect = (name, stores, initialise, onClosedByBrowser) => {
  let current = null;

  // Lets the next step open another connection, unless that has happened already.
  const drop = (mine) => {
    if (current !== mine) return;
    current = null;
    mine.then(([database]) => database.close()).catch(() => {});
  };

  const reopened = async () => {
    const database = await open(name, stores);
    return [
      database,
      await withTimeout(initialise(database)).catch((e) => {
        throw withCause(e);
      }),
    ];
  };

  const connected = () => {
    if (current) return current;
    const mine = reopened();
    current = mine;
    mine.then(
      ([database]) => {
        const onClosed = () => {
          drop(mine);
          onClosedByBrowser();
        };
        database.onclose = onClosed;
        // Deleting or upgrading the database elsewhere must not wait for this page.
        database.onversionchange = onClosed;
      },
      () => drop(mine),
    );
    return mine;
  };

  const attempt = async (work) => {
    const mine = connected();
    const [database, initialised] = await mine;
    try {
      return await withTimeout(work(database, initialised));
    } catch (e) {
      drop(mine);
      throw withCause(e);
    }
  };

  return (work) => attempt(work).catch(() => attempt(work));
};
