// Keeps exactly the files of one version of the kiosk's page, and the office's look; it answers nothing else:
// requests to the API pass through. The server writes the list before this, see Shell.java.
const { version, files } = self.shell;
const CACHE = `kiosk-${version}`;
const LOOKS = "looks";
// The page fills this cache itself, see letters.js.
const LETTERS = "letters";

// All of one version or none: a file that was changed meanwhile does not match its hash.
const keep = async ([path, integrity]) => {
  const response = await fetch(path, { integrity, cache: "no-store", credentials: "omit" });
  if (!response.ok) throw new Error(path);
  await (await caches.open(CACHE)).put(path, response);
};

const forgetOthers = async () => {
  const others = (await caches.keys()).filter((name) => ![CACHE, LOOKS, LETTERS].includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
};

const recall = async (request, path) =>
  (await (await caches.open(CACHE)).match(path)) || fetch(request);

// Keeps one style sheet and one picture: any other address of the same kind is outdated.
const recallLook = async (request) => {
  const looks = await caches.open(LOOKS);
  const kept = await looks.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const kind = (url) => url.slice(url.lastIndexOf("."));
    const olds = (await looks.keys()).filter((old) => kind(old.url) === kind(request.url));
    await Promise.all(olds.map((old) => looks.delete(old)));
    await looks.put(request, response.clone());
  }
  return response;
};

addEventListener("install", (event) =>
  event.waitUntil(Promise.all(Object.entries(files).map(keep))));

addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (files[pathname]) event.respondWith(recall(event.request, pathname));
  else if (pathname.startsWith("/offices/")) event.respondWith(recallLook(event.request));
});

addEventListener("message", (event) => { if (event.data === "take over") self.skipWaiting(); });
