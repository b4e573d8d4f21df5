import type {
  AgentRecord,
  FieldRecord,
  ListName,
  ListRecords,
  MembershipRecord,
  NamedRecord,
  OrganizationRecord,
  PolicyRecord,
  StatusRecord,
} from '../../domain/reference.ts';
import type { SqlValue } from '../file/native.ts';
import type { Schema } from '../schema.ts';

/** How records of one list become rows; a record that is there already is replaced. */
interface ListTable<T> {
  readonly table: keyof Schema;
  readonly columns: readonly string[];
  /** In the order of the columns. */
  values(record: T): SqlValue[];
}

const names = (table: keyof Schema): ListTable<NamedRecord> => ({
  table,
  columns: ['id', 'name'],
  values: ({ id, name }) => [id, name],
});

const fields = (table: keyof Schema): ListTable<FieldRecord> => ({
  table,
  columns: ['id', 'name', 'key', 'type', 'is_active', 'options'],
  values: ({ id, name, key, type, isActive, options }) => [
    id,
    name,
    key,
    type,
    Number(isActive),
    JSON.stringify(options),
  ],
});

const organizations: ListTable<OrganizationRecord> = {
  table: 'organizations',
  columns: ['id', 'name', 'fields', 'is_deleted'],
  values: ({ id, name, fields: values, isDeleted }) => [id, name, JSON.stringify(values), Number(isDeleted)],
};

const agents: ListTable<AgentRecord> = {
  table: 'agents',
  columns: ['id', 'name', 'is_light', 'role'],
  values: ({ id, name, isLight, role }) => [id, name, Number(isLight), role ?? null],
};

const memberships: ListTable<MembershipRecord> = {
  table: 'memberships',
  columns: ['id', 'user_id', 'group_id', 'is_default'],
  values: ({ id, userId, groupId, isDefault }) => [id, userId, groupId, Number(isDefault)],
};

const statuses: ListTable<StatusRecord> = {
  table: 'statuses',
  columns: ['id', 'name', 'category', 'is_active'],
  values: ({ id, name, category, isActive }) => [id, name, category, Number(isActive)],
};

const policies: ListTable<PolicyRecord> = {
  table: 'sla_policies',
  columns: ['id', 'name', 'position', 'targets'],
  values: ({ id, name, position, targets }) => [id, name, position, JSON.stringify(targets)],
};

/** The table of each stream that lists what the account has. */
export const LISTS: { readonly [Name in ListName]: ListTable<ListRecords[Name]> } = {
  agents,
  groups: names('groups'),
  brands: names('brands'),
  forms: names('forms'),
  organizations,
  'organization-fields': fields('organization_fields'),
  'ticket-fields': fields('ticket_fields'),
  statuses,
  memberships,
  'sla-policies': policies,
};
