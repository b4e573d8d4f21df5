import { FIELD_VARIABLES } from '../../domain/mapped-field.ts';
import { nearestWords } from '../../domain/nearest.ts';
import { fieldText, type MappedField } from '../../domain/settings.ts';
import type { ZendeskClient } from '../../zendesk/client.ts';
import { ZendeskError } from '../../zendesk/errors.ts';
import { fieldNames, type KnownField } from '../../zendesk/field-names.ts';
import { type Finding, fail, ok, warn } from './finding.ts';

/** Whether Zendesk has the fields that are mapped, and where not, which one may be meant. */
export async function mappedFieldFindings(
  client: ZendeskClient,
  fields: readonly MappedField[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const field of fields) findings.push(await findingOf(client, field));
  return findings;
}

async function findingOf(client: ZendeskClient, field: MappedField): Promise<Finding> {
  const name = `${FIELD_VARIABLES[field.kind]} "${fieldText(field)}"`;
  try {
    return judge(name, field, await fieldNames(client, field.owner));
  } catch (error) {
    if (!(error instanceof ZendeskError)) throw error;
    return warn(`${name} cannot be checked: ${error.message}`);
  }
}

function judge(name: string, { owner, key }: MappedField, known: readonly KnownField[]): Finding {
  const found = known.find((one) => one.key === key);
  if (!found)
    return fail(`${name} does not exist: Zendesk has no such ${owner} field.${near(owner, key, known)}`);
  if (!found.isActive)
    return warn(`${name} is switched off in Zendesk ("${found.title}"), so it gets no new answers`);
  return ok(`${name} is the ${owner} field "${found.title}"`);
}

function near(owner: string, key: string, known: readonly KnownField[]): string {
  const [nearest] = nearestWords(
    key,
    known.map((one) => one.key),
  );
  const meant = known.find((one) => one.key === nearest);
  return meant ? ` Did you mean ${owner}:${meant.key} ("${meant.title}")?` : '';
}
