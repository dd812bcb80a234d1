// Tells whether a ballot was counted: looks for the hash in the link's fragment, which no server
// gets, in the lists that the teller signed. The build makes it a separate script; see pom.xml.
import { formatDay, formatNumber } from "./figures.js";
import { ballotsIn, firstOpening, isList, judgeSigned, linesOf, parseMark } from "./mark.js";
import { pinOf } from "./pin.js";
import { decode } from "./private-token.js";
import { hasSaid, tellerKey } from "./teller.js";
import { ask, parse } from "./tokens.js";

// Of sixty openings each, or of a hundred thousand ballots.
const MOST_PARTS = 100;

const load = async (mark) => {
  const { touchpoint, channel } = mark;
  const lists = [];
  let after = firstOpening(mark);
  for (let i = 0; i < MOST_PARTS; i++) {
    const question = `/api/v1/touchpoints/${touchpoint}/counted?channel=${channel}&after=${after}`;
    const { lists: some, more, through } = parse((await ask(question, [200])).body);
    lists.push(...some);
    if (!lists.every(isList)) break;
    if (!more) return lists.map((list) => ({ ...list, hashes: decode(list.hashes) }));
    if (!(through > after)) break;
    after = through;
  }
  throw new Error("Not what the service answers");
};

const isOfTheTeller = async (teller, list) =>
  hasSaid(teller, await linesOf(list, list.hashes), list.signature);

const judge = async (mark) => {
  const [teller, lists] = await Promise.all([tellerKey(), load(mark)]);
  if (mark.pin && mark.pin !== (await pinOf(teller))) return { state: "unsigned" };
  const isSigned = await Promise.all(lists.map((list) => isOfTheTeller(teller, list)));
  return judgeSigned(mark, lists, isSigned);
};

// ---- the page ----------------------------------------------------------------------------

const states = document.querySelectorAll("[data-state]");

// Fills in what the words leave open.
const fill = (section, list) => {
  const { lang } = document.documentElement;
  const values = {
    day: formatDay(list.openedAt, lang, "Europe/Berlin"),
    ballots: formatNumber(ballotsIn(list), lang),
  };
  section.querySelectorAll("[data-text]").forEach((e) => {
    e.textContent = e.dataset.text.replace(/#(\w+)/g, (hole, name) => values[name]);
  });
};

const show = ({ state, list }) =>
  states.forEach((section) => {
    section.hidden = section.dataset.state !== state;
    if (!section.hidden && list) fill(section, list);
  });

let checks = 0;

const check = async () => {
  const mine = ++checks;
  const mark = parseMark(location.hash.slice(1));
  // The link goes along to the page in another language.
  document.querySelectorAll(".picker a").forEach((a) => {
    a.hash = location.hash;
  });
  // Browsers have it with https only, which the first of the words says.
  if (!crypto.subtle) return;
  show({ state: "checking" });
  const result = mark ? await judge(mark).catch(() => ({ state: "failed" })) : { state: "none" };
  if (mine === checks) show(result);
};

addEventListener("hashchange", check);
check();
