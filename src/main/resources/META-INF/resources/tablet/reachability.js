// What is known of the connection to the service: from answers alone, and never from what the
// browser reports about its network. "reachable" where the service answers, "unreachable" where
// nothing does, "intercepted" where something else answers in its place, or strips the credential
// from requests.
const MISSING = ["no-admission", "no-kiosk"];

let state = "reachable";

export const isReachable = () => state === "reachable";

export const isUnreachable = () => state === "unreachable";

export const isIntercepted = () => state === "intercepted";

const stateAfter = ({ status, reason }) => {
  if (status === 0) return "unreachable";
  return reason && !MISSING.includes(reason) ? "reachable" : "intercepted";
};

// Records that the service answered, or the error that came instead, see tokens.js; an error
// without a status says nothing about the connection.
export const record = (error) => {
  if (error && error.status === undefined) return;
  const before = state;
  state = error ? stateAfter(error) : "reachable";
  if (state !== before) dispatchEvent(new Event("statechange"));
};
