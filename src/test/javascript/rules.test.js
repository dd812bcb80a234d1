import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const rules = await load("tablet/rules.js");

const WELL = { isStarted: true, isPaired: true, tokens: 6 };
const screen = (change) => rules.homeScreen({ ...WELL, ...change });
const note = (change) => rules.homeNote({ ...WELL, ...change });

for (const [shown, change] of [
  ["start", {}],
  ["ailing", { isStarted: false }],
  ["ailing", { fault: "disk", isPaired: false }],
  ["pair", { isPaired: false, isFull: true }],
  ["full", { isFull: true, tokens: 0 }],
  ["away", { tokens: 0 }],
]) {
  test(`${JSON.stringify(change)} leads home to ${shown}`, () => {
    assert.equal(screen(change), shown);
    assert.equal(rules.isHome(shown), shown !== "pair");
  });
}

for (const [told, change] of [
  [undefined, {}],
  ["disk", { fault: "disk", wasRevoked: true }],
  ["revoked", { wasRevoked: true, isIntercepted: true }],
  ["taken", { isIntercepted: true, isUnreachable: true }],
  ["cut", { isFull: true, isCopied: true }],
  ["nearly", { isNearlyFull: true, isCopied: true }],
  ["copied", { isCopied: true, isClockWrong: true }],
  ["clock", { isClockWrong: true, isUnreachable: true }],
  ["cut", { isUnreachable: true }],
  ["cut", { isUnreachable: true, tokens: 0 }],
  // Neither is of use to a tablet that cannot serve.
  [undefined, { tokens: 0, isNearlyFull: true, isCopied: true }],
]) {
  test(`of ${JSON.stringify(change)} it tells ${told}`, () => assert.equal(note(change), told));
}

test("it asks from the first question until the answers are handed in", () => {
  const asking = ["q1", "q12", "send", "empty", "unkept"];
  const others = ["start", "thanks", "pair", "operator", "away", "full", "ailing", "q", "xq1"];
  assert.deepEqual([...asking, ...others].filter(rules.isAsking), asking);
});

const ORDER = ["start", "q1", "q2"];

test("screens follow one another and lead back", () => {
  assert.equal(rules.screenAfter(ORDER, "start", {}), "q1");
  assert.equal(rules.screenAfter(ORDER, "q1", {}), "q2");
  assert.equal(rules.screenBefore(ORDER, "q2"), "q1");
  assert.equal(rules.screenBefore(ORDER, "q1"), "start");
  for (const last of ["send", "empty"]) assert.equal(rules.screenBefore(ORDER, last), "q2");
});

test("without one answer there is nothing to hand in", () => {
  assert.equal(rules.screenAfter(ORDER, "q2", { a: null, b: null }), "empty");
  assert.equal(rules.screenAfter(ORDER, "q2", {}), "empty");
  assert.equal(rules.screenAfter(ORDER, "q2", { a: null, b: 0 }), "send");
});

// One second after the other.
const wait = (seconds, untouched = 0) => {
  for (let i = 0; i < seconds; i++) untouched = rules.untouchedAfter(untouched, [1000, 1000]);
  return rules.secondsLeft(untouched);
};

test("it warns after 45 seconds, counts down, and goes home after 65", () => {
  assert.deepEqual(
    [44, 45, 46, 64, 65].map((s) => wait(s)),
    [null, 20, 19, 1, 0],
  );
});

test("a clock that is set back hides nothing", () => {
  assert.equal(rules.untouchedAfter(30000, [-3600000, 1000], false), 31000);
});

test("a clock that stands still hides nothing", () => {
  assert.equal(rules.untouchedAfter(30000, [1000, 0], false), 31000);
  assert.equal(rules.untouchedAfter(30000, [600000, 0], false), 630000);
});

test("a clock that is set ahead only warns a customer who has just touched", () => {
  const untouched = rules.untouchedAfter(5000, [3600000, 1000], false);
  assert.equal(rules.secondsLeft(untouched), 20);
});

test("a screen that was off is not for the person who turns it on", () => {
  const untouched = rules.untouchedAfter(5000, [3600000, 1000], true);
  assert.ok(rules.secondsLeft(untouched) <= 0);
});

test("both clocks together count whole", () => {
  assert.equal(rules.untouchedAfter(5000, [70000, 70000], false), 75000);
});

test("it is full with 500 ballots, or without tokens where no more can come", () => {
  const isFull = (waiting, tokens, isOffline) => rules.isFull({ waiting, tokens, isOffline });
  assert.equal(isFull(500, 100, false), true);
  assert.equal(isFull(499, 0, false), false);
  assert.equal(isFull(499, 1, true), false);
  assert.equal(isFull(1, 0, true), true);
  assert.equal(isFull(0, 0, true), false);
});

test("it is nearly full where ten more fit", () => {
  const isNearly = (waiting, tokens, isOffline) =>
    rules.isNearlyFull({ waiting, tokens, isOffline });
  assert.equal(isNearly(490, 120, true), true);
  assert.equal(isNearly(489, 120, true), false);
  assert.equal(isNearly(3, 10, true), true);
  assert.equal(isNearly(3, 11, true), false);
  assert.equal(isNearly(490, 120, false), false);
  assert.equal(isNearly(0, 10, true), false);
});

test("only what this service says for good ends a ballot's way", () => {
  const passing = [{ status: 200 }, { status: 302 }, { status: 400, reason: "no-admission" }];
  for (const status of [408, 429, 500, 503, 507]) passing.push({ status, reason: "busy" });
  const final = [400, 401, 404, 409, 410].map((status) => ({ status, reason: "invalid-request" }));
  assert.deepEqual([...passing, ...final].filter(rules.isTransient), passing);
});

test("pauses double, from a second to a minute, and differ between tablets", () => {
  assert.deepEqual(
    [0, 1, 5, 6, 40].map((n) => rules.pauseBefore(n, 1)),
    [1000, 2000, 32000, 60000, 60000],
  );
  assert.equal(rules.pauseBefore(0, 0), 500);
});
