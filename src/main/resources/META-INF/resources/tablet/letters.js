// Arabic letters for a tablet that has none. The tablet's own come first: drawing one tests whether it has
// them, and ours are loaded only if they are missing. They are kept for a start without a network.
const CACHE = "letters";
const FILES = { 400: "/tablet/letters/arabic.woff2", 700: "/tablet/letters/arabic-bold.woff2" };
const RANGE = "U+060C-06FF, U+200C-200F";

const drawn = (letter) => {
  const pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.documentElement);
  pen.font = `64px ${fontFamily}`;
  pen.textAlign = "left";
  pen.fillText(letter, 100, 90);
  return pen.canvas.toDataURL();
};

// U+0378 is not assigned to any letter, so it is drawn like every missing letter.
const areMissing = () => drawn("\u0639") === drawn("\u0378");

const bring = async ([weight, path]) => {
  const kept = await caches.open(CACHE);
  if (!(await kept.match(path))) await kept.add(path);
  const letters = await (await kept.match(path)).arrayBuffer();
  const face = new FontFace("Kept Letters", letters, { weight, unicodeRange: RANGE });
  document.fonts.add(await face.load());
};

// To be called again when the network was away.
export const complete = () => {
  if (areMissing()) Object.entries(FILES).forEach((file) => { bring(file).catch(() => {}); });
};
