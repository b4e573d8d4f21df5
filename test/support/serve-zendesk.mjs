// The simulated Zendesk of a compiled program, in a process of its own so that its work delays nobody else:
// node serve-zendesk.mjs <dist> <options>
// It tells its parent where it is, answers every message with what it was asked so far, and ends with its parent.
const [folder, text] = process.argv.slice(2);
const { generateAccount } = await import(`file://${folder}/demo/account.js`);
const { createRandom } = await import(`file://${folder}/demo/random.js`);
const { startZendesk } = await import(`file://${folder}/demo/zendesk-server.js`);

const FAULTS = [
  { status: 429, headers: { 'Retry-After': '0' } },
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 500 },
  { status: 502, contentType: 'text/html', body: '<html>Bad gateway</html>' },
  { status: 520 },
  { status: 409 },
  { reset: true },
  { truncate: true },
];

const { account, faults, isStanding, ...options } = JSON.parse(text);
const random = createRandom(faults?.seed ?? 0);
const served = { requests: 0, faults: 0 };
const onRequest = () => {
  served.requests += 1;
  if (!random.chance(faults?.share ?? 0)) return undefined;
  served.faults += 1;
  return random.pick(FAULTS);
};
/** A minute after the account's present, from when on all of it is exported. */
const standing = account.nowMs + 60_000;
const clock = { now: () => (isStanding ? standing : Date.now()) };
const { url } = await startZendesk(generateAccount(account), { ...options, clock, onRequest });
process.on('message', () => process.send(served));
process.on('disconnect', () => process.exit());
process.send(url);
