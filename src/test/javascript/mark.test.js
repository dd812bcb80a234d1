import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { ballotsIn, firstOpening, isList, judgeSigned, linesOf, markOf, parseMark, verdict } =
  await load("mark.js");

const OFFICE = "0b8d2e3c-3d0f-4f7e-9d5b-7f1f6a8e2c11";
const TOUCHPOINT = "5a3c1d0e-2b7f-4f86-9a8e-6d1f0b7c2e94";
const LEAF = `${OFFICE}/${TOUCHPOINT}/PHONE`;
const PIN = ".GW8CXSCWZRTNNVBV";
const BOX = { touchpoint: TOUCHPOINT, channel: "PHONE", questionnaire: 1, period: 7 };
const ABC = Buffer.from("abc");
// FIPS 180-4's example.
const HASH = "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0";

test("a mark says which sealed ballot it is, and for which box", async () => {
  const mark = await markOf(BOX, ABC);
  assert.equal(mark, `${TOUCHPOINT}.PHONE.1.7.${HASH}`);
  assert.deepEqual(parseMark(mark), { ...BOX, hash: HASH, pin: undefined });
  assert.deepEqual(parseMark(mark + PIN), { ...BOX, hash: HASH, pin: PIN });
});

for (const other of [
  "",
  "counted",
  TOUCHPOINT,
  `${TOUCHPOINT}.PHONE.7.${HASH}`,
  `${TOUCHPOINT}.DESK.1.7.${HASH}`,
  `${TOUCHPOINT}.PHONE.1.-7.${HASH}`,
  `${TOUCHPOINT}.PHONE.1.7.${HASH.slice(1)}`,
  `${TOUCHPOINT}.PHONE.1.7.${HASH}=`,
  `${TOUCHPOINT}.PHONE.1.7.${HASH}${PIN.slice(0, -1)}`,
  `${TOUCHPOINT}.PHONE.1.7.${HASH}${PIN}x`,
  `../../x.PHONE.1.7.${HASH}`,
]) {
  test(`${JSON.stringify(other)} is no mark`, () => assert.equal(parseMark(other), null));
}

test("what the teller signs names the list by its hash", async () => {
  const lines = await linesOf({ place: LEAF, questionnaire: 1, opening: 8 }, ABC);
  assert.deepEqual(lines, ["augenhoehe counted 1", LEAF, 1, 8, HASH]);
});

// ---- what lists say -----------------------------------------------------------------------

const own = parseMark(`${TOUCHPOINT}.PHONE.1.7.${HASH}`);
const others = new Uint8Array(320).fill(7);

// A list without our ballot, or with it as the last.
const list = (opening, { place = LEAF, questionnaire = 1, isIn = false } = {}) => ({
  place,
  questionnaire,
  opening,
  hashes: Uint8Array.from([...others, ...(isIn ? Buffer.from(HASH, "base64url") : [])]),
});

const stateAfter = (...lists) => verdict(own, lists).state;

test("a ballot whose hash is in a list is counted, wherever its box has risen to", () => {
  for (const place of [LEAF, `${OFFICE}/${TOUCHPOINT}`, OFFICE]) {
    const found = list(11, { place, isIn: true });
    assert.deepEqual(verdict(own, [list(10), found, list(12)]), { state: "counted", list: found });
    assert.equal(ballotsIn(found), 11);
  }
});

test("half a hash, or one across two, is not found", () => {
  const shifted = list(8, { isIn: true });
  shifted.hashes = Uint8Array.from([0, ...shifted.hashes, ...new Uint8Array(31)]);
  assert.equal(stateAfter(shifted), "missing");
});

test("nothing is said before the leaf is counted", () => {
  assert.equal(stateAfter(), "waiting");
  assert.equal(stateAfter(list(5), list(7)), "waiting");
  assert.equal(stateAfter(list(8, { place: OFFICE })), "waiting");
  assert.equal(stateAfter(list(8, { place: `${OFFICE}/${TOUCHPOINT}` })), "waiting");
});

test("lists of other leaves or of other versions of the questions say nothing", () => {
  assert.equal(stateAfter(list(8, { place: `${OFFICE}/${TOUCHPOINT}/KIOSK` })), "waiting");
  assert.equal(stateAfter(list(8, { questionnaire: 2 })), "waiting");
});

test("a ballot is missing where the leaf is counted without it at the next opening", () => {
  const next = list(8);
  assert.deepEqual(verdict(own, [next, list(9)]), { state: "missing", list: next });
});

// A box may wait at its leaf for three openings; the older ones take it along when they rise.
test("later it may have risen, unless the leaf was counted shortly before", () => {
  assert.equal(stateAfter(list(9)), "waiting");
  assert.equal(stateAfter(list(10)), "waiting");
  assert.equal(stateAfter(list(6), list(9)), "missing");
  assert.equal(stateAfter(list(5), list(9)), "waiting");
  assert.equal(stateAfter(list(7), list(10)), "missing");
  assert.equal(stateAfter(list(6), list(10)), "waiting");
  assert.equal(stateAfter(list(7), list(11)), "waiting");
  assert.equal(stateAfter(list(7, { questionnaire: 2 }), list(10)), "waiting");
});

test("it does not matter in which order a service names its lists", () => {
  assert.deepEqual(verdict(own, [list(12), list(8)]), { state: "missing", list: list(8) });
});

test("a list that is not signed is believed in nothing, and told", () => {
  const state = (...isSigned) =>
    judgeSigned(own, [list(6), list(8), list(9, { isIn: true })], isSigned).state;
  assert.equal(state(true, true, true), "counted");
  assert.equal(state(true, false, true), "counted");
  assert.equal(state(true, true, false), "unsigned");
  assert.equal(judgeSigned(own, [list(8)], [false]).state, "unsigned");
});

test("lists from before that another teller signed are no forgery", () => {
  assert.equal(judgeSigned(own, [list(6), list(7)], [false, false]).state, "waiting");
  assert.equal(judgeSigned(own, [list(6), list(8)], [false, true]).state, "missing");
});

test("a number that is signed is a number, and not its digits", () => {
  assert.equal(isList(list(8)), true);
  assert.equal(isList({ ...list(8), opening: "8" }), false);
  assert.equal(isList({ ...list(8), questionnaire: "1" }), false);
  assert.equal(isList({ ...list(8), opening: 8.5 }), false);
  assert.equal(isList({ ...list(8), place: [LEAF] }), false);
});

test("the lists that are asked for tell when the leaf was counted before", () => {
  assert.equal(firstOpening({ period: 7 }), 4);
  assert.equal(firstOpening({ period: 2 }), 0);
});
