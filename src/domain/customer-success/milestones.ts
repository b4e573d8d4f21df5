import type { OrganizationCase, SuppliedMonth } from '../organization.ts';
import type { EpochSeconds } from '../ticket.ts';
import { monthOf } from './calendar.ts';
import { fieldSource } from './known.ts';
import { isYes, numberIn } from './values.ts';

/** How many milestones an organization has, and how many of them it met. */
export interface Milestones {
  readonly met: number;
  readonly defined: number;
  readonly sources: readonly string[];
}

/** The milestones as they are known at an instant: of that month's import, of the mapped fields, or of the nearest import; null where nothing is filled in. */
export function milestonesAt(organization: OrganizationCase, at: EpochSeconds): Milestones | null {
  const month = monthOf(at, organization.timeZone);
  const told = organization.months.flatMap((one) => {
    const milestones = imported(one);
    return milestones ? [{ month: one.month, milestones }] : [];
  });
  const ofMonth = told.find((one) => one.month === month);
  const nearest = told.findLast((one) => one.month < month) ?? told[0];
  return ofMonth?.milestones ?? inFields(organization) ?? nearest?.milestones ?? null;
}

function imported({ facts, source }: SuppliedMonth): Milestones | null {
  const [met, defined] = [numberIn(facts.milestonesMet), numberIn(facts.milestonesDefined)];
  if (met === null || defined === null || defined < 0) return null;
  return { met: Math.min(Math.max(met, 0), defined), defined, sources: [source] };
}

/** A field that is not filled in is a milestone not met, but where none is, nothing is known. */
function inFields({ fields: { milestones } }: OrganizationCase): Milestones | null {
  if (!milestones || milestones.values.every((value) => value === null)) return null;
  const met = milestones.values.filter((value) => isYes(value) === true).length;
  return { met, defined: milestones.values.length, sources: [fieldSource(milestones.keys)] };
}
