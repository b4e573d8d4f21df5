import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/reports/list-words.ts';

describe('a list', () => {
  it.each([
    ['frt yesterday', 'measured', 'frt'],
    ['missed frt yesterday', 'missed', 'frt'],
    ['reopened last week', 'measured', 'reopened'],
    ['reopened fcr last week', 'reopened', 'fcr'],
    ['asked-for-information fcr', 'asked-for-information', 'fcr'],
    ['asked for information fcr', 'asked-for-information', 'fcr'],
    ['No Further Action fcr', 'no-further-action', 'fcr'],
    ['follow up fcr', 'follow-up', 'fcr'],
    ['not first contact fcr', 'others', 'fcr'],
    ['still verifying fcr', 'verifying', 'fcr'],
    ['left out frt', 'excluded', 'frt'],
  ])('of %j is of the %s of %s', (text, subset, metric) => {
    const list = parseList(text);
    expect([list.subset, list.question.metric.id]).toEqual([subset, metric]);
  });

  it.each([
    [
      'excepted fcr',
      'There is no list of "excepted" tickets. Did you mean tickets excluded fcr, which lists what is left out with the reason?',
    ],
    [
      'exceptions fcr last week',
      'There is no list of "exceptions" tickets. Did you mean tickets excluded fcr, which lists what is left out with the reason?',
    ],
    ['pendign fcr', 'There is no list of "pendign" tickets. Did you mean tickets pending fcr?'],
    [
      'more repleis fcr',
      'There is no list of "more repleis" tickets. Did you mean tickets more-replies fcr?',
    ],
    [
      'ripe csat',
      'There is no list of "ripe" tickets. Choose from measured, hits, others, waiting, overdue, missed, excluded.',
    ],
    ['ftr last week', 'There is no metric "ftr". Did you mean fcr or frt?'],
  ])('of %j says what there is instead', (text, sentence) => {
    expect(() => parseList(text)).toThrow(sentence);
  });
});
