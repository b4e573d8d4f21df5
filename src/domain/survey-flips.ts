import type { SurveyStep } from './past.ts';
import { bySurvey, scoreOf } from './satisfaction.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import type { EpochSeconds } from './ticket.ts';

/** An answer turned into its opposite. */
export interface Flip {
  readonly at: EpochSeconds;
  readonly survey: string;
  readonly to: 'good' | 'bad';
}

/** Every turn of an answer from good to bad or back, oldest first; neutral or offered anew in between is no answer to turn. */
export const flipsOf = (steps: readonly SurveyStep[], settings: Settings = DEFAULT_SETTINGS): Flip[] =>
  bySurvey(steps)
    .flatMap((survey) => flipsOfOne(survey, settings))
    .sort((a, b) => a.at - b.at);

function flipsOfOne(steps: readonly SurveyStep[], settings: Settings): Flip[] {
  const flips: Flip[] = [];
  let before: Flip['to'] | null = null;
  for (const step of steps) {
    const score = scoreOf(step, settings);
    if (score !== 'good' && score !== 'bad') continue;
    if (before !== null && before !== score) flips.push({ at: step.at, survey: step.survey, to: score });
    before = score;
  }
  return flips;
}
