import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { isOfCode, isOver, isTransient, isWrong, pauseAfter, stateOf, triesAgain } =
  await load("states.js");

for (const [state, answer] of [
  ["distrusted", {}],
  ["unreachable", { status: 0 }],
  ["between", { status: 200 }],
  ["between", { status: 502, reason: "" }],
  ["between", { status: 401, reason: "no-admission" }],
  ["expired", { status: 401, reason: "invalid-token" }],
  ["used", { status: 409, reason: "used-code" }],
  ["exchanged", { status: 409, reason: "exchanged-code" }],
  ["begun", { status: 409, reason: "begun-code" }],
  ["unknown", { status: 404, reason: "unknown-code" }],
  ["busy", { status: 408, reason: "busy" }],
  ["busy", { status: 429, reason: "too-many-requests" }],
  ["busy", { status: 503, reason: "busy" }],
  ["outdated", { status: 400, reason: "invalid-request" }],
  ["outdated", { status: 428, reason: "anything" }],
]) {
  test(`${JSON.stringify(answer)} means ${state}`, () => assert.equal(stateOf(answer), state));
}

test("a code is wrong, or over, or neither", () => {
  const states = ["missing", "malformed", "unknown", "expired", "used", "exchanged", "begun"];
  assert.deepEqual(states.filter(isWrong), states.slice(0, 4));
  assert.deepEqual(states.filter(isOver), ["used", "exchanged"]);
  assert.deepEqual(states.filter(isOfCode), states.slice(0, 6));
});

test("a network that is away is tried without end", () => {
  assert.equal(triesAgain("unreachable", 1000), true);
});

test("what may pass is tried four times more", () => {
  for (const state of ["between", "busy"]) {
    assert.equal(isTransient(state), true);
    assert.deepEqual(
      [0, 3, 4].map((tries) => triesAgain(state, tries)),
      [true, true, false],
    );
  }
});

test("what stays is not tried again", () => {
  for (const state of ["used", "unknown", "outdated", "distrusted"]) {
    assert.equal(isTransient(state), false);
    assert.equal(triesAgain(state, 0), false);
  }
});

test("pauses double, from two seconds to a minute", () => {
  const pauses = [0];
  for (let i = 0; i < 7; i++) pauses.push(pauseAfter(pauses[i]));
  assert.deepEqual(pauses.slice(1), [2000, 4000, 8000, 16000, 32000, 60000, 60000]);
});
