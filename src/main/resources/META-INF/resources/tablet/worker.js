// Keeps exactly the files of one version of the kiosk's page, and the office's branding; it answers
// nothing else: requests to the API pass through. The server writes the list before this, see
// Shell.java.
const { version, files } = self.shell;
const CACHE = `kiosk-${version}`;
// These two keep the names they have on tablets in use.
const BRANDING = "looks";
// The page fills this cache itself, see fonts.js.
const FONTS = "letters";

// All of one version or none: a file that was changed meanwhile does not match its hash.
const cacheFile = async ([path, integrity]) => {
  const response = await fetch(path, { integrity, cache: "no-store", credentials: "omit" });
  if (!response.ok) throw new Error(path);
  await (await caches.open(CACHE)).put(path, response);
};

const deleteOldCaches = async () => {
  const others = (await caches.keys()).filter((name) => ![CACHE, BRANDING, FONTS].includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
};

const cachedOrFetched = async (request, path) =>
  (await (await caches.open(CACHE)).match(path)) || fetch(request);

// Keeps one style sheet and one picture: any other address of the same kind is outdated.
const cachedBranding = async (request) => {
  const cache = await caches.open(BRANDING);
  const cached = await cache.match(request);
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok) {
    const kind = (url) => url.slice(url.lastIndexOf("."));
    const olds = (await cache.keys()).filter((old) => kind(old.url) === kind(request.url));
    await Promise.all(olds.map((old) => cache.delete(old)));
    await cache.put(request, response.clone());
  }
  return response;
};

addEventListener("install", (event) =>
  event.waitUntil(Promise.all(Object.entries(files).map(cacheFile))),
);

addEventListener("activate", (event) =>
  event.waitUntil(deleteOldCaches().then(() => self.clients.claim())),
);

addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (files[pathname]) event.respondWith(cachedOrFetched(event.request, pathname));
  else if (pathname.startsWith("/offices/")) event.respondWith(cachedBranding(event.request));
});

addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
