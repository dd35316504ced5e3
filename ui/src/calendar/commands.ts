// Planning something, from anywhere.
import { offer } from '$lib/acts';
import type { Command } from '$lib/keys';
import { dialog } from '$lib/overlay.svelte';

const appointmentDialog = dialog(() => import('./AppointmentDialog.svelte'));
const planVisit = dialog(() => import('./PlanVisit.svelte'));

/** `{company, name}`, and of a placement `{student, placement}`: a visit that needs nothing but its day. */
offer('plan-visit', ({ company = '', name = '', student = '', placement = '' }) =>
  planVisit({ company, name, student, placement }),
);

/** `{appointment}`: one that is known is changed. */
offer('appointment', ({ appointment = '' }) => appointmentDialog({ appointment }));

export const commands: readonly Command[] = [
  {
    id: 'appointment-new',
    right: 'edit',
    label: 'calendar-new-anywhere',
    group: 'make',
    run: () => appointmentDialog({}),
  },
];
