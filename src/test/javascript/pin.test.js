import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./load.js";

const { pinIn, pinOf, withoutPin } = await load("pin.js");

const P256 = { name: "ECDSA", namedCurve: "P-256" };

// RFC 9180, appendix A.3.1; KeyPinTest has the same.
const POINT =
  "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82" +
  "6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0";

test("the pin is the beginning of the key's hash", async () => {
  const point = Buffer.from(POINT, "hex");
  const key = await crypto.subtle.importKey("raw", point, P256, true, ["verify"]);
  assert.equal(await pinOf(key), ".GW8CXSCWZRTNNVBV");
});

const CODE = "7K3M-9QXF-2VTP";
const PIN = ".GW8CXSCWZRTNNVBV";

for (const before of ["#", "https://a.example/r#", "a.example/r?lang=uk%23"]) {
  test(`${before} is followed by a code and a pin`, () => {
    for (const after of ["", ".", " \n", "\u200b"]) {
      assert.equal(pinIn(before + CODE + PIN + after), PIN);
      assert.equal(withoutPin(before + CODE + PIN + after), before + CODE);
    }
  });
}

for (const other of [
  "",
  CODE,
  CODE + PIN,
  "#" + CODE,
  "#" + CODE + ".",
  "#" + CODE + PIN.slice(1),
  "#" + CODE + PIN.slice(0, -1),
  "#" + CODE + PIN + "X",
  "#" + CODE + PIN.toLowerCase(),
]) {
  test(`${JSON.stringify(other)} has no pin`, () => {
    assert.equal(pinIn(other), undefined);
    assert.equal(withoutPin(other), other);
  });
}
