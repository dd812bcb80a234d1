// Sends the form with code and answers together, as a browser without a script would.
import { ask } from "./tokens.js";

const ANSWERS_MS = 15000;

// The code whose request got no answer, though its ballot may be in the box.
let unanswered = "";

const post = async (form) => {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), ANSWERS_MS);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      credentials: "omit",
      cache: "no-store",
      signal: patience.signal,
    });
    const { status, url } = answer;
    return { page: await answer.text(), path: new URL(url).pathname, status };
  } finally {
    clearTimeout(timer);
  }
};

// Why there was no readable answer: no network; or something in between that redirects, such as a
// portal.
const causeOfFailure = async () => {
  const { status } = await ask("/api/v1/invitation", [401]).catch((e) => e);
  return status ? { state: "between" } : { status: 0 };
};

// Returns whether the service thanked; false where its answer is a page to be loaded. Throws the
// status 0 where nothing answered, or the state: "busy" for any other page of this service with a
// status from 408, else "between".
export const sendPlainly = async (form) => {
  const code = form.elements.code.value;
  let answer;
  try {
    answer = await post(form);
  } catch (e) {
    unanswered = code;
    throw await causeOfFailure();
  }
  const { page, path, status } = answer;
  if (path === "/r/thanks" || (path === "/r/again" && unanswered === code)) return true;
  const isOurs = page.includes("Augenhöhe");
  if (isOurs && (page.includes('id="ballot"') || path === "/r/again")) return false;
  throw { state: isOurs && status >= 408 ? "busy" : "between" };
};
