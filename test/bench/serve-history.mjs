// The simulated Zendesk on dist with any number of tickets, in a process of its own; tells its parent where it is and
// ends with it: node serve-history.mjs <tickets>
const { emptyAccount, generateAccount } = await import('../../dist/demo/account.js');
const { startZendesk } = await import('../../dist/demo/zendesk-server.js');
const { longHistory } = await import('./long-history.mjs');

const nowMs = Math.floor(Date.now() / 1000) * 1000 - 180_000;
const account = generateAccount({ nowMs, ticketCount: 5000 });
const exports = longHistory(account, Number(process.argv[2]), nowMs);
const withoutTickets = emptyAccount({ ...account, tickets: [], histories: new Map(), ratings: [] });
const { url } = await startZendesk(withoutTickets, {
  clock: { now: () => Date.now() },
  credentials: { clientId: 'bench', clientSecret: 'bench' },
  onRequest: ({ path, query }) => {
    const answer = exports[path.replace('/api/v2/', '').replace('.json', '')];
    return answer && { patch: () => answer(query) };
  },
});
process.on('disconnect', () => process.exit());
process.send(url);
