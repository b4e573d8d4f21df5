/** An agents' group. */
export interface Group {
  id: number;
  url: string;
  name: string;
  description: string;
  default: boolean;
  is_public: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

/** An agent, an administrator or a customer. */
export interface User {
  id: number;
  url: string;
  name: string;
  email: string;
  role: 'end-user' | 'agent' | 'admin';
  /** 0 custom, 1 light agent, 4 administrator; null for customers. */
  role_type: number | null;
  /** The account's own role, which only the bigger plans have. */
  custom_role_id?: number | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  active: boolean;
  suspended: boolean;
  locale: string;
  iana_time_zone: string;
  organization_id: number | null;
  default_group_id: number | null;
  /** By key; options by their tags. */
  user_fields?: Record<string, string | number | boolean | null>;
  created_at: string;
  updated_at: string;
}

/** A customer's company. */
export interface Organization {
  id: number;
  url: string;
  name: string;
  domain_names: string[];
  tags: string[];
  organization_fields: Record<string, string | number | boolean | null>;
  group_id: number | null;
  created_at: string;
  updated_at: string;
  /** Set on a deleted one, which only the export still gives. */
  deleted_at?: string | null;
}

/** One of the shops that the account answers for. */
export interface Brand {
  id: number;
  url: string;
  name: string;
  subdomain: string;
  active: boolean;
  default: boolean;
  is_deleted: boolean;
  ticket_form_ids: number[];
  created_at: string;
  updated_at: string;
}

/** That an agent belongs to a group; old rows have no `updated_at`. */
export interface GroupMembership {
  id: number;
  url: string;
  user_id: number;
  group_id: number;
  default: boolean;
  created_at: string;
  updated_at?: string;
}
