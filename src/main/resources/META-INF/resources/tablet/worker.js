// Keeps exactly the files of one version of the kiosk's page, and answers for nothing else: what is
// asked of the API, or told to it, passes by. The server writes the list before this, see Shell.java.
const { version, files } = self.shell;
const CACHE = `kiosk-${version}`;

// Of one version or not at all: a file that was changed meanwhile does not match.
const keep = async ([path, integrity]) => {
  const response = await fetch(path, { integrity, cache: "no-store", credentials: "omit" });
  if (!response.ok) throw new Error(path);
  await (await caches.open(CACHE)).put(path, response);
};

const forgetOthers = async () => {
  const others = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
};

const recall = async (request, path) =>
  (await (await caches.open(CACHE)).match(path)) || fetch(request);

addEventListener("install", (event) =>
  event.waitUntil(Promise.all(Object.entries(files).map(keep))));

addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === location.origin && files[pathname]) {
    event.respondWith(recall(event.request, pathname));
  }
});

addEventListener("message", (event) => { if (event.data === "take over") self.skipWaiting(); });
