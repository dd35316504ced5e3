// Planning something, from anywhere.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { overlay } from '$lib/overlay.svelte';
import AppointmentDialog from './AppointmentDialog.svelte';
import PlanVisit from './PlanVisit.svelte';

/** `{company, name}`: a visit that needs nothing but its day. */
offer('plan-visit', ({ company = '', name = '' }) => overlay.show(PlanVisit, { company, name }));

/** `{appointment}`: one that is known is changed. */
offer('appointment', ({ appointment = '' }) => overlay.show(AppointmentDialog, { appointment }));

export const commands: readonly Command[] = [
  {
    id: 'appointment-new',
    label: 'calendar-new-anywhere',
    group: 'make',
    run: () => overlay.show(AppointmentDialog, {}),
  },
];
