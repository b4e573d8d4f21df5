import type { AccountNames } from '../../../src/reports/account-names.ts';

export const ACCOUNT: AccountNames = {
  groups: [
    { id: 11, name: 'Front desk' },
    { id: 12, name: 'Intake' },
    { id: 13, name: 'Billing' },
    { id: 14, name: 'Tier 2, EU' },
    { id: 15, name: 'none' },
    { id: 16, name: 'Twins' },
    { id: 17, name: 'Twins' },
  ],
  forms: [{ id: 21, name: 'Phone call' }],
  ticketFields: [{ id: 360012, name: 'Product area' }],
  productFields: [{ id: 360013, name: 'Product' }],
  channels: ['email', 'voice', 'chat', 'kiosk'],
};
