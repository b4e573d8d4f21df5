import { quote } from '../../domain/segment.ts';
import { UserError } from '../../domain/user-error.ts';
import { describeInstant } from '../../domain/window.ts';
import { idsOf, settingNames } from '../../reports/account-names.ts';
import { splitList } from '../../reports/split-list.ts';
import { shorten } from '../blocks/cut.ts';
import { formatCount, plural } from '../blocks/numbers.ts';
import type { Line, Sheet } from '../blocks/sheet.ts';
import type { Asker } from '../commands/command.ts';
import type { Surface } from '../surface.ts';
import { whoAsks } from '../who-asks.ts';

const TWELVE_WEEKS_SECONDS = 84 * 86_400;
/** Fewer opinions would tell whose they are. */
const FEWEST_OPINIONS = 5;

/** The ids of the groups somebody leads, of all that there are. */
async function ledBy({ userId }: Asker, surface: Surface): Promise<number[]> {
  const [{ groups }, { leadsAll, ledGroupIds }] = await Promise.all([
    surface.account(),
    whoAsks(userId, surface),
  ]);
  return groups.map(({ id }) => id).filter((id) => leadsAll || ledGroupIds.includes(id));
}

async function requireAnyLead(asker: Asker, surface: Surface, what: string): Promise<number[]> {
  const led = await ledBy(asker, surface);
  if (led.length > 0 || (await surface.isLead(asker.userId))) return led;
  throw new UserError(`Only leads ${what}; ask one of them.`);
}

/** Turns feedback on or off for groups that the asker leads. */
export async function setGroups(
  typed: string,
  isOn: boolean,
  asker: Asker,
  surface: Surface,
): Promise<Sheet> {
  const { account, isLeadOf, feedback } = surface;
  const known = await account();
  const ids = [
    ...new Set(splitList(typed).flatMap((name) => idsOf(name, { noun: 'group', records: known.groups }))),
  ];
  if (ids.length === 0)
    throw new UserError(`Say which group, for example: feedback ${isOn ? 'on' : 'off'} Billing.`);
  const name = settingNames(known).group;
  for (const id of ids)
    if (!(await isLeadOf(asker.userId, id)))
      throw new UserError(
        `Only a lead of ${name(id)} turns its feedback on or off; /benchmarks leads ${quote(name(id))} says who that is.`,
      );
  await feedback.memory.saveGroups(ids, isOn, asker.userId);
  const names = ids.map(name).join(', ');
  return {
    headline: `Feedback is ${isOn ? 'on' : 'off'} for ${names}`,
    lines: isOn
      ? [
          [
            'Each agent is found in Slack by e-mail, asked once whether it is really them, and gets private feedback on Tuesdays at 10:00, or as they choose.',
          ],
        ]
      : [],
    footer: [],
  };
}

/** Lets nobody get feedback, as during an incident. */
export async function pauseAll(reason: string, asker: Asker, surface: Surface): Promise<Sheet> {
  await requireAnyLead(asker, surface, 'pause feedback');
  const { memory, context } = surface.feedback;
  const before = await memory.pause();
  const { now: at, timeZone } = context();
  if (before)
    throw new UserError(`Feedback is paused already, since ${describeInstant(before.at, timeZone)}.`);
  await memory.savePause({ by: asker.userId, at, reason: shorten(reason, 200) });
  return {
    headline: 'Paused: nobody gets feedback until /benchmarks feedback resume',
    lines: [],
    footer: [],
  };
}

/** Ends a pause. */
export async function resumeAll(asker: Asker, surface: Surface): Promise<Sheet> {
  await requireAnyLead(asker, surface, 'resume feedback');
  const { memory } = surface.feedback;
  if (!(await memory.pause())) throw new UserError('Feedback is not paused.');
  await memory.savePause(null);
  return { headline: 'Resumed: feedback comes again when it is due', lines: [], footer: [] };
}

/** Agents who were not found in Slack, or said that it is not them, of the groups the asker leads. */
export async function unmatchedAgents(asker: Asker, surface: Surface): Promise<Sheet> {
  const led = await requireAnyLead(asker, surface, 'see who is not matched');
  const { memory } = surface.feedback;
  const [all, groups] = await Promise.all([memory.agents(), memory.groups()]);
  const theirs = all.filter(({ groupIds }) => groupIds.some((id) => led.includes(id)));
  const agents = theirs.filter(({ state }) => state === 'unmatched' || state === 'refused');
  const on = groups.filter(({ isOn }) => isOn).map(({ groupId }) => groupId);
  const awaited = theirs.filter(
    ({ state, groupIds }) => state === null && groupIds.some((id) => on.includes(id)),
  );
  return {
    headline: headlineOf(
      agents.length,
      theirs.every(({ state }) => state === null),
    ),
    lines: agents.map(
      ({ name, state }): Line => [
        { bold: `${name}: ` },
        state === 'refused'
          ? 'whoever has the e-mail address in Slack says it is somebody else'
          : 'nobody in Slack has the e-mail address, or somebody else is matched to it',
      ],
    ),
    footer: [
      ...(awaited.length > 0 ? [`${plural(awaited.length, 'agent')} still to be looked for`] : []),
      ...(agents.length > 0 ? ['matched by e-mail alone, never by name; looked for again weekly'] : []),
    ],
  };
}

function headlineOf(missing: number, isNobodyLookedFor: boolean): string {
  if (missing > 0) return 'Agents not found in Slack';
  return isNobodyLookedFor ? 'No agent was looked for yet' : 'Every agent who was looked for is found';
}

/** Which groups get feedback and what it is thought of, for those who lead any; nothing tells who opted out. */
export async function leadState(asker: Asker, surface: Surface): Promise<Line[]> {
  const led = await ledBy(asker, surface);
  if (led.length === 0) return [];
  const { memory, context } = surface.feedback;
  const { now, timeZone } = context();
  const [groups, pause, opinions, known] = await Promise.all([
    memory.groups(),
    memory.pause(),
    memory.opinions(now - TWELVE_WEEKS_SECONDS),
    surface.account(),
  ]);
  const on = groups
    .filter(({ isOn, groupId }) => isOn && led.includes(groupId))
    .map(({ groupId }) => groupId);
  const named = (ids: readonly number[]) => ids.map(settingNames(known).group).join(', ') || 'none';
  const since = pause ? describeInstant(pause.at, timeZone) : '';
  return [
    [{ bold: 'On: ' }, named(on)],
    [{ bold: 'Off: ' }, named(led.filter((id) => !on.includes(id)))],
    ...(pause
      ? [[{ bold: 'Paused ' }, `since ${since} by `, { user: pause.by }, pause.reason && `: ${pause.reason}`]]
      : []),
    [opinionText(opinions)],
  ];
}

/** "9 of 14 rated it useful in the last 12 weeks". */
function opinionText({ useful, notUseful }: { useful: number; notUseful: number }): string {
  const all = useful + notUseful;
  if (all < FEWEST_OPINIONS) return `Fewer than ${FEWEST_OPINIONS} have rated it in the last 12 weeks`;
  return `${formatCount(useful)} of ${formatCount(all)} rated it useful in the last 12 weeks`;
}
