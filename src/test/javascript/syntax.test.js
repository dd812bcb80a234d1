// A name that is declared twice stops a whole script, and neither Prettier nor the bundler says so.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { SourceTextModule } from "node:vm";
import { SCRIPTS } from "./load.js";

const scripts = readdirSync(SCRIPTS, { recursive: true }).filter((name) => name.endsWith(".js"));

test("every script can be read", () => {
  assert.ok(scripts.length > 25);
  for (const name of scripts) {
    const source = readFileSync(new URL(name, SCRIPTS), "utf8");
    assert.doesNotThrow(() => new SourceTextModule(source, { identifier: name }), name);
  }
});

test("one that declares a name twice cannot", () => {
  assert.throws(() => new SourceTextModule("const a = 1; const a = 2;"), SyntaxError);
});
