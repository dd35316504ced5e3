// What other nouns ask of a case.
import { offer } from '$lib/acts';
import { announce, announceFailure } from '$lib/announce.svelte';
import { call } from '$lib/call';
import { overlay } from '$lib/overlay.svelte';
import { t } from '$lib/texts.svelte';

/** `{student, of: 'warning' | 'hearing' | 'decision', id}`: notes when and how it reached the student. */
offer('case-delivery', ({ student = '', of = '', id = '' }) => {
  const open = async () => {
    const page = await call('case_page', { id: student });
    // By any version: it may have been put right since.
    const entry = page.entries.find(({ fact, earlier }) =>
      [fact, ...earlier].some((version) => version.of === of && version.row.id === id),
    );
    const fact = entry?.fact;
    const open = fact && 'delivered_on' in fact.row && !fact.row.delivered_on && !fact.row.withdrawn;
    if (!open) return announce(t('case-deliver-none'));
    if (fact.of === 'decision') {
      const { default: DecisionDialog } = await import('./DecisionDialog.svelte');
      overlay.show(DecisionDialog, { page, known: fact.row, only: 'delivery' });
    } else if (fact.of === 'warning' || fact.of === 'hearing') {
      const { default: DeliveryDialog } = await import('./DeliveryDialog.svelte');
      overlay.show(DeliveryDialog, { name: page.student.name, fact });
    }
  };
  void open().catch(announceFailure);
});
