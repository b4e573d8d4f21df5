import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/domain/matter.ts';

const SAME = 'Where is my parcel';

describe('the matter of a subject', () => {
  it.each([
    'Re: Where is my parcel',
    'RE: AW: Fwd: where is my parcel?',
    'Re[2]: Where is my parcel!!!',
    'Fw: Where is my  parcel 4711',
    'WHERE IS MY PARCEL #4711',
    '  Where  is my\u00a0parcel… ',
  ])('of "%s" is the same as without what mail programs and numbers add', (subject) => {
    expect(matterOf(subject)).toBe(matterOf(SAME));
  });

  it.each(['Where is my refund', 'My parcel', 'Where is my parcels', 'Return: where is my parcel'])(
    'of "%s" is another',
    (subject) => {
      expect(matterOf(subject)).not.toBe(matterOf(SAME));
    },
  );

  it.each(['', '   ', 'Re: ', 'Re: #4711', '4711', '!?', 'Fwd: Re:'])('of "%s" is none', (subject) => {
    expect(matterOf(subject)).toBeNull();
  });

  it('is told in any script', () => {
    expect(matterOf('Ответ: Где моя посылка 12?')).toBe(matterOf('ответ где моя посылка'));
    expect(matterOf('注文 123 について')).toBe(matterOf('注文 について'));
    expect(matterOf('注文について')).not.toBeNull();
  });

  it('is a whole number that a database and a page keep exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
        const matter = matterOf(subject);
        expect(matter === null || (Number.isSafeInteger(matter) && matter >= 0)).toBe(true);
        expect(matterOf(`Re: ${subject}`)).toBe(matter);
      }),
    );
  });
});
