import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateAccount } from '../../src/demo/account.ts';
import { openSynced, serve, standingClock } from '../support/sync.ts';
import { readRows, temporaryPaths } from '../support/temp.ts';
import { open } from './records.ts';

const newPath = temporaryPaths();
const NOW = Date.parse('2026-11-18T12:00:00Z');

/** Every column that holds text, and why it is no customer's words; a new one has to be argued for here. */
const TEXTS: Readonly<Record<string, string>> = {
  'tickets.subject': 'what a list shows, cut at 120 characters',
  'tickets.status': 'a word of Zendesk’s',
  'tickets.channel': 'a word of Zendesk’s',
  'tickets.priority': 'a word of Zendesk’s',
  'tickets.type': 'a word of Zendesk’s',
  'tickets.tags': 'segments',
  'tickets.metric_set': 'numbers',
  'tickets.hours_path': 'ids of schedules and instants',
  'groups.name': 'shown with figures',
  'brands.name': 'shown with figures',
  'organizations.name': 'shown with figures',
  'agents.name': 'agents, not customers',
  'agents.role': 'a word of Zendesk’s, or an id',
  'ratings.score': 'good or bad',
  'set_aside.stream': 'our own word',
  'set_aside.record': 'an id',
  'set_aside.reason': 'names of fields',
  'streams.name': 'our own word',
  'streams.cursor': 'a position',
  'streams.trouble': 'our own sentence',
  'organizations.fields': 'choices, numbers and dates; never free text',
  'forms.name': 'shown with figures',
  'ticket_fields.name': 'the account’s own word',
  'ticket_fields.key': 'the account’s own word',
  'ticket_fields.type': 'a word of Zendesk’s',
  'ticket_fields.options': 'the account’s own words',
  'ticket_field_options.tag': 'the account’s own word',
  'ticket_field_options.name': 'the account’s own word',
  'ticket_categories.category': 'a tag, the account’s own word',
  'organization_fields.name': 'the account’s own word',
  'organization_fields.key': 'the account’s own word',
  'organization_fields.type': 'a word of Zendesk’s',
  'organization_fields.options': 'the account’s own words',
  'statuses.name': 'the account’s own word',
  'statuses.category': 'a word of Zendesk’s',
  'sla_policies.id': 'an id',
  'sla_policies.name': 'the account’s own word',
  'sla_policies.targets': 'numbers',
  'schedules.name': 'the account’s own word',
  'schedules.time_zone': 'an IANA name',
  'schedules.intervals': 'numbers',
  'schedules.holidays': 'days, and the account’s own words',
  'ticket_events.kind': 'the name of a field',
  'ticket_events.channel': 'a word of Zendesk’s',
  'ticket_events.value': 'a status, an id, or tags',
  'ticket_events.previous': 'a status, an id, or tags',
  'ticket_events.reply_class': 'our own word',
  'ticket_events.reply_rule': 'our own words',
  'ticket_events.message_class': 'our own word',
  'ticket_events.message_rule': 'our own words',
  'metric_events.metric': 'a word of Zendesk’s',
  'metric_events.type': 'a word of Zendesk’s',
  'metric_events.policy_id': 'an id',
  'survey_responses.id': 'an id',
  'survey_responses.score': 'good, neutral or bad',
  'responses.kind': 'our own word',
  'responses.content': 'a digest, or the id of a record and a moment',
  'field_answers.kind': 'our own word',
  'requesters.locale': 'a word of Zendesk’s for a language',
  'responses.driver': 'our own word',
  'responses.reason': 'customers’ words, from a file somebody chose to import, cut at 1,000 characters',
  'responses.source': 'what whoever imported it typed, or the title of a field',
  'account_months.month': 'a month',
  'account_months.facts': 'numbers, dates, yes and no',
  'account_months.source': 'what whoever imported it typed',
  'benchmarks.metric': 'our own word',
  'benchmarks.segment_text': 'what a lead typed',
  'benchmarks.definition': 'what a lead typed',
  'benchmarks.created_by': 'a Slack id',
  'deliveries.key': 'our own words',
  'deliveries.kind': 'our own word',
  'deliveries.channel': 'a Slack channel',
  'deliveries.state': 'our own word',
  'deliveries.subject': 'figures',
  'deliveries.posted_channel': 'a Slack channel',
  'deliveries.posted_ts': 'a Slack timestamp',
  'deliveries.error': 'a word of Slack’s',
  'definitions.metric': 'our own word',
  'definitions.hash': 'our own word',
  'definitions.text': 'our own words',
  'exclusion_rules.segment_text': 'what a lead typed',
  'exclusion_rules.segment': 'what a lead typed',
  'exclusion_rules.created_by': 'a Slack id',
  'exclusion_rules.removed_by': 'a Slack id',
  'occurrences.metric': 'our own word',
  'occurrences.state': 'our own word',
  'occurrences.target': 'our own word, or one of Zendesk’s',
  'occurrences.policy_id': 'an id',
  'occurrences.reason': 'our own word',
  'occurrences.evidence': 'ids, moments and our own words',
  'verdict_revisions.steps': 'ids, moments and our own words',
  'disputes.disputed_by': 'a Slack id',
  'disputes.reason': 'what an agent typed',
  'disputes.against_verdict': 'our own word',
  'disputes.against_reason': 'our own word, or a tag',
  'disputes.state': 'our own word',
  'disputes.decided_by': 'a Slack id',
  'disputes.note': 'what a lead typed',
  'disputes.verdict': 'our own word',
  'disputes.verdict_reason': 'what a lead typed',
  'fcr_settings.by_user': 'a Slack id',
  'fcr_settings.text': 'what a lead decided: ids, tags and names of rules',
  'agent_accounts.slack_user': 'a Slack id',
  'agent_accounts.state': 'our own word',
  'feedback_preferences.frequency': 'our own word',
  'feedback_groups.by_user': 'a Slack id',
  'group_leads.slack_user': 'a Slack id',
  'group_leads.added_by': 'a Slack id',
  'published.question': 'our own words, and what a lead typed',
  'published.figures': 'figures',
  'survey_steps.survey': 'an id',
  'survey_steps.score': 'offered, good, neutral or bad',
  'settings.key': 'our own word',
  'settings.value': 'our own notes',
};

describe('the schema', () => {
  it('has no column for bodies, comments or addresses, and no text that is not accounted for', async () => {
    const path = newPath();
    await (await open(path)).close();
    const columns = await readRows(
      path,
      `select m.name || '.' || c.name as name from sqlite_master m, pragma_table_info(m.name) c
       where m.type = 'table' and m.name not like 'kysely%' and m.name not like 'sqlite%'
         and lower(c.type) not in ('integer', 'real') and c.name not like '%\\_state' escape '\\'`,
    );
    expect(columns.map(({ name }) => String(name)).sort()).toEqual(Object.keys(TEXTS).sort());
    const forbidden = /body|comment|email|e_mail|phone|description|html|address/u;
    expect(columns.filter(({ name }) => forbidden.test(String(name)))).toEqual([]);
  });
});

describe('a sync', () => {
  it('keeps no e-mail address, no description, no comment of any kind and no subject beyond what a list shows', async () => {
    const account = generateAccount({ nowMs: NOW, ticketCount: 60, seed: 4 });
    const secrets = [
      'someone@customer.example',
      'the words of the ticket',
      'the words of the survey',
      'the words of a comment',
    ];
    const [address = '', words = '', comment = '', said = ''] = secrets;
    const tail = 'beyond what is shown';
    account.tickets = account.tickets.map((ticket) => ({
      ...ticket,
      subject: `${'x'.repeat(120)}${tail}`,
      description: words,
      via: { ...ticket.via, source: { ...ticket.via.source, from: { address } } },
    }));
    account.users = account.users.map((user) => ({ ...user, email: address }));
    account.ratings = account.ratings.map((rating) => ({ ...rating, comment }));
    for (const [id, { born, log }] of account.histories)
      account.histories.set(id, { born, log: log.map((event) => ({ ...event, body: said })) });
    const clock = standingClock(NOW + 60_000);
    const path = newPath();
    const synced = await openSynced(await serve(account, clock), path, clock);
    await synced.pass();
    expect(await synced.data.store.counts()).toMatchObject({ tickets: account.tickets.length, setAside: 0 });
    await synced.close();
    const bytes = readFileSync(path, 'latin1');
    expect([...secrets, tail].filter((secret) => bytes.includes(secret))).toEqual([]);
    expect(bytes.includes('x'.repeat(120))).toBe(true);
  });
});
