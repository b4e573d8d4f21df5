// The simulated Zendesk on dist, in a process of its own so that its work delays nobody else; ends with its parent:
// node serve-zendesk.mjs <tickets>
const { generateAccount } = await import('../../dist/demo/account.js');
const { startZendesk } = await import('../../dist/demo/zendesk-server.js');

const account = generateAccount({ nowMs: Date.now() - 120_000, ticketCount: Number(process.argv[2]) });
const credentials = { clientId: 'bench', clientSecret: 'bench' };
const { url } = await startZendesk(account, { clock: { now: () => Date.now() }, credentials });
process.stdout.write(url);
process.stdin.resume().once('end', () => process.exit());
