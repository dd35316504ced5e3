// What each act of a case opens: its dialog, filled in with what is known.
import type { CaseAct, CaseFact, CasePage, ComplaintStage, NextAct } from '$lib/api';
import { act } from '$lib/acts';
import { overlay } from '$lib/overlay.svelte';
import { t } from '$lib/texts.svelte';
import { dayShort } from '$lib/dayTexts';
import ComplaintDialog from './ComplaintDialog.svelte';
import DecisionDialog from './DecisionDialog.svelte';
import HearingDialog from './HearingDialog.svelte';
import WarningDialog from './WarningDialog.svelte';

type Row<Of extends CaseFact['of']> = Extract<CaseFact, { of: Of }>['row'];

const facts = (page: CasePage) => page.entries.map(({ fact }) => fact);

function row<Of extends CaseFact['of']>(page: CasePage, of: Of, id: string): Row<Of> | undefined {
  const found = facts(page).find((fact) => fact.of === of && fact.row.id === id);
  return found?.row as Row<Of> | undefined;
}

const STAGES: Partial<Record<CaseAct, readonly ComplaintStage[]>> = {
  complain: ['received'],
  settle: ['upheld', 'reversed'],
  forward: ['forwarded'],
  outcome: ['outcome_upheld', 'outcome_reversed'],
};

/** The next step of a complaint: what is next anyway, or the first one about a decision that nobody has complained about. A
 * complaint that comes too late is noted too. */
export function complaint(page: CasePage): NextAct | undefined {
  const pending = page.next.find(({ act }) => act in STAGES);
  if (pending) return pending;
  const entry = page.entries.find(
    ({ fact }) => fact.of === 'decision' && fact.row.kind !== 'admitted' && !fact.row.withdrawn,
  );
  const versions = entry ? [entry.fact, ...entry.earlier].map((fact) => fact.row.id) : [];
  const complained = facts(page).some(
    (fact) => fact.of === 'complaint' && !fact.row.withdrawn && versions.includes(fact.row.decision),
  );
  return entry && !complained ? { act: 'complain', about: entry.fact.row.id } : undefined;
}

/** Opens what an act takes; `about` is the record that it is about. */
export function open(page: CasePage, what: CaseAct, about: string): void {
  const stages = STAGES[what];
  if (stages) return complain(page, about, stages);
  if (what === 'warn') overlay.show(WarningDialog, { page });
  else if (what === 'hear') overlay.show(HearingDialog, { page });
  else if (what === 'decide') overlay.show(DecisionDialog, { page });
  else if (what === 'admit') admit(page, about);
  else if (what === 'answer') {
    const known = row(page, 'hearing', about);
    if (known) overlay.show(HearingDialog, { page, known, only: 'answer' });
  } else if (what === 'deliver') {
    const known = row(page, 'decision', about);
    if (known) overlay.show(DecisionDialog, { page, known, only: 'delivery' });
  }
}

function complain(page: CasePage, about: string, stages: readonly ComplaintStage[]): void {
  const decision = row(page, 'decision', about);
  if (decision) overlay.show(ComplaintDialog, { page, decision, stages });
}

/** The decision that follows a reversed one: its words are there to be read and kept. */
function admit(page: CasePage, about: string): void {
  const reversed = row(page, 'decision', about);
  const reasons = t('case-admit-reasons', { day: dayShort(reversed?.decided_on) });
  overlay.show(DecisionDialog, { page, start: { kind: 'admitted', reasons } });
}

/** Opens a fact to be put right. */
export function correct(page: CasePage, fact: CaseFact): void {
  if (fact.of === 'warning') overlay.show(WarningDialog, { page, known: fact.row });
  else if (fact.of === 'hearing') overlay.show(HearingDialog, { page, known: fact.row });
  else if (fact.of === 'decision') overlay.show(DecisionDialog, { page, known: fact.row });
  else if (fact.of === 'letter') {
    const { id, student, subject, body } = fact.row;
    act('letter-correct', { id, student, subject, body, name: page.student.name });
  } else if (fact.of === 'complaint') {
    const of = fact.row.decision;
    const decision = page.entries.find(({ fact, earlier }) =>
      [fact, ...earlier].some((one) => one.of === 'decision' && one.row.id === of),
    )?.fact;
    if (decision?.of === 'decision')
      overlay.show(ComplaintDialog, {
        page,
        decision: decision.row,
        stages: [fact.row.stage],
        known: fact.row,
      });
  }
}
