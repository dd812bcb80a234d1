// What is known of the connection to the service: from answers alone, and never from what the browser reports
// about its network. "open" where the service answers, "cut" where nothing does, "taken" where something else
// answers in its place, or strips the credential from requests.
const MISSING = ["no-admission", "no-kiosk"];

let state = "open";

export const isOpen = () => state === "open";

export const isCut = () => state === "cut";

export const isTaken = () => state === "taken";

const stateAfter = ({ status, reason }) => {
  if (status === 0) return "cut";
  return reason && !MISSING.includes(reason) ? "open" : "taken";
};

// Records that the service answered, or the error that came instead, see tokens.js; an error without a status
// says nothing about the line.
export const hear = (error) => {
  if (error && error.status === undefined) return;
  const before = state;
  state = error ? stateAfter(error) : "open";
  if (state !== before) dispatchEvent(new Event("stock"));
};
