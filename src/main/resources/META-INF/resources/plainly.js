// The form as it is, code and answers together, sent as a browser without a script would send it.
import { ask } from "./tokens.js";

const ANSWERS_MS = 15000;

const soon = () => {
  const patience = new AbortController();
  setTimeout(() => patience.abort(), ANSWERS_MS);
  return patience.signal;
};

// Whether it was thanked for. Where nothing answers at all, which no browser knows without asking, nothing
// is sent, and what is thrown has the status 0.
export const sendPlainly = async (form) => {
  await ask("/api/v1/invitation", [401]).catch((e) => { if (!e.status) throw e; });
  const { url } = await fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    credentials: "omit",
    cache: "no-store",
    signal: soon(),
  });
  return new URL(url).pathname === "/r/thanks";
};
