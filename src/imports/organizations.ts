import { didYouMean } from '../domain/nearest.ts';

/** An organization as the account has it. */
export interface OrganizationName {
  readonly id: number;
  readonly name: string;
  readonly isDeleted: boolean;
}

/** Finds organizations by what people call them. */
export interface OrganizationNames {
  /** The id by Zendesk's id or the name, whatever its case; those that are deleted only where no other is called so. */
  find(text: string): number | 'several' | 'unknown';
  /** " Did you mean …?", or nothing. */
  near(text: string): string;
}

const folded = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase();

export function organizationNames(organizations: readonly OrganizationName[]): OrganizationNames {
  const ids = new Set(organizations.map(({ id }) => id));
  const byName = new Map<string, OrganizationName[]>();
  for (const organization of organizations) {
    const name = folded(organization.name);
    byName.set(name, [...(byName.get(name) ?? []), organization]);
  }
  return {
    find: (text) => {
      if (/^\d{1,15}$/u.test(text) && ids.has(Number(text))) return Number(text);
      const called = byName.get(folded(text)) ?? [];
      const present = called.filter(({ isDeleted }) => !isDeleted);
      const [first, ...others] = present.length > 0 ? present : called;
      if (!first) return 'unknown';
      return others.length > 0 ? 'several' : first.id;
    },
    near: (text) =>
      didYouMean(
        text,
        organizations.map(({ name }) => name),
      ),
  };
}
