// What is known of the way to the service: by answers alone, and never by what the browser believes of its
// network. "open" where the service answers, "cut" where nobody does, "taken" where something else answers
// in its place, or takes from what is sent what it needs.
const MISSING = ["no-admission", "no-kiosk"];

let state = "open";

export const isOpen = () => state === "open";

export const isCut = () => state === "cut";

export const isTaken = () => state === "taken";

const stateAfter = ({ status, reason }) => {
  if (status === 0) return "cut";
  return reason && !MISSING.includes(reason) ? "open" : "taken";
};

// That the service answered, or the error in place of its answer, see tokens.js; one without a status says
// nothing of the line.
export const hear = (error) => {
  if (error && error.status === undefined) return;
  const before = state;
  state = error ? stateAfter(error) : "open";
  if (state !== before) dispatchEvent(new Event("stock"));
};
