// The tabs of one browser that show the form: a slip is answered in one of them. The messages
// between them are not stored.
const ANSWERS_MS = 500;

const channel = window.BroadcastChannel ? new BroadcastChannel("slips") : null;
const mine = new Set();

// When this tab began to ask for a slip. Of two that ask at once, the earlier one gets it.
const asking = new Map();

let onTaken = () => {};

if (channel) {
  channel.onmessage = ({ data: { asks, since, has } }) => {
    if (mine.has(asks) || asking.get(asks) < since) channel.postMessage({ has: asks });
    else if (asking.has(asks)) onTaken(asks);
    if (has) onTaken(has);
  };
}

// Whether another tab has begun with one of these; if not, this tab claims them.
export const isElsewhere = (slips) =>
  new Promise((resolve) => {
    const unknown = slips.filter((slip) => slip && !mine.has(slip));
    if (!channel || !unknown.length) return resolve(false);
    onTaken = (taken) => {
      if (unknown.includes(taken)) resolve(true);
    };
    const since = Date.now() + Math.random();
    unknown.forEach((asks) => {
      asking.set(asks, since);
      channel.postMessage({ asks, since });
    });
    setTimeout(resolve, ANSWERS_MS, false);
  }).then((is) => {
    asking.clear();
    if (!is) slips.forEach((slip) => mine.add(slip));
    return is;
  });
