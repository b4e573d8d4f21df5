import { decisionModal } from '../disputes/decide.ts';
import { disputeModal } from '../disputes/submit-dispute.ts';
import { fcrSettingsModal } from './fcr-settings.ts';
import type { Modal } from './modal.ts';

/** Every form. */
export const MODALS: readonly Modal[] = [fcrSettingsModal, disputeModal, decisionModal];
