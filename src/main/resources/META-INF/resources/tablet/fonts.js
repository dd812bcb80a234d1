// Arabic letters for a tablet that has none. The tablet's own come first: drawing one tests whether
// it has them, and ours are loaded only if they are missing. They are kept for a start without a
// network.
const CACHE = "letters";
const FILES = { 400: "/tablet/letters/arabic.woff2", 700: "/tablet/letters/arabic-bold.woff2" };
const RANGE = "U+060C-06FF, U+200C-200F";

const rendered = (letter) => {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.documentElement);
  context.font = `64px ${fontFamily}`;
  context.textAlign = "left";
  context.fillText(letter, 100, 90);
  return context.canvas.toDataURL();
};

// U+0378 is not assigned to any letter, so it is drawn like every missing letter.
const lacksLetters = () => rendered("\u0639") === rendered("\u0378");

const loadFont = async ([weight, path]) => {
  const cache = await caches.open(CACHE);
  if (!(await cache.match(path))) await cache.add(path);
  const font = await (await cache.match(path)).arrayBuffer();
  const face = new FontFace("Kept Letters", font, { weight, unicodeRange: RANGE });
  document.fonts.add(await face.load());
};

// To be called again when the network was away.
export const loadMissingFonts = () => {
  if (lacksLetters())
    Object.entries(FILES).forEach((file) => {
      loadFont(file).catch(() => {});
    });
};
