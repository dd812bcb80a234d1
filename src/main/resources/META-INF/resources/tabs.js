// The tabs of one browser that show the form: a slip is answered in one of them. What they say to each
// other is kept nowhere.
const ANSWERS_MS = 500;

const channel = window.BroadcastChannel ? new BroadcastChannel("slips") : null;
const mine = new Set();
let listen = () => {};

if (channel) {
  channel.onmessage = ({ data: { asks, has } }) => {
    if (asks && mine.has(asks)) channel.postMessage({ has: asks });
    if (has) listen(has);
  };
}

// Whether another tab has begun with one of these; if not, this one has.
export const isElsewhere = (slips) =>
  new Promise((resolve) => {
    const unknown = slips.filter((slip) => slip && !mine.has(slip));
    if (!channel || !unknown.length) return resolve(false);
    listen = (taken) => { if (unknown.includes(taken)) resolve(true); };
    unknown.forEach((asks) => channel.postMessage({ asks }));
    setTimeout(resolve, ANSWERS_MS, false);
  }).then((is) => {
    if (!is) slips.forEach((slip) => mine.add(slip));
    return is;
  });
