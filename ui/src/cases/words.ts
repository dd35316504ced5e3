// A case in words: what a fact is called, what to look at, what is next.
import type { CaseAct, CaseAdvice, CaseFact, CasePage, ComplaintStage, DecisionKind } from '$lib/api';
import { day, dayShort } from '$lib/dayTexts';
import { t } from '$lib/texts.svelte';

/** Text keys have no underscores. */
const kebab = (word: string) => word.replaceAll('_', '-');

export const WAYS = ['hand', 'eboks', 'mail', 'letter', 'other'] as const;
export const KINDS: readonly DecisionKind[] = ['admitted', 'not_admitted', 'discharged'];

/** The tables that a case is read from. */
export const TABLES = [
  'warning',
  'warning_step',
  'hearing',
  'decision',
  'complaint',
  'letter',
  'enrolment',
  'placement',
  'workshop',
  'assessment',
  'student',
  'setting',
];

export const wayName = (way: string) => t(`case-way-${way}`);
export const kindName = (kind: DecisionKind) => t(`case-decision-${kebab(kind)}`);
export const stageName = (stage: ComplaintStage) => t(`case-complaint-${kebab(stage)}`);
export const actName = (act: CaseAct) => t(`case-act-${kebab(act)}`);

/** What the line of a fact begins with. `steps` are the names of a warning's steps. */
export function headOf(fact: CaseFact, steps: CasePage['steps']): string {
  switch (fact.of) {
    case 'warning':
      return steps[fact.row.step] ?? '';
    case 'hearing':
      return t('case-hearing', { about: fact.row.about });
    case 'decision':
      return t('case-decision', { kind: kindName(fact.row.kind) });
    case 'complaint':
      return t('case-complaint', { stage: stageName(fact.row.stage) });
    case 'assessment':
      return t('case-assessment', { occasion: t(`emma-occasion-${fact.row.occasion}`) });
    case 'letter':
      return t('case-letter', { name: fact.row.name });
    case 'moment':
      return t(`case-moment-${kebab(fact.row.kind)}`);
  }
}

/** The day a fact is of. */
export function dayOf(fact: CaseFact): string {
  switch (fact.of) {
    case 'warning':
      return fact.row.given_on;
    case 'hearing':
      return fact.row.sent_on;
    case 'decision':
      return fact.row.decided_on;
    case 'complaint':
      return fact.row.happened_on;
    case 'assessment':
      return fact.row.held_on;
    case 'letter':
      return fact.row.made_on;
    case 'moment':
      return fact.row.on;
  }
}

export interface Line {
  /** What it is; empty for the main words. */
  label: string;
  text: string;
  /** Somebody's own words or conduct: masked under the privacy eye. */
  personal?: boolean;
}

/** What else is known of a fact, line by line. */
export function linesOf(fact: CaseFact): Line[] {
  return all(fact).filter(({ text }) => text !== '');
}

function all(fact: CaseFact): Line[] {
  switch (fact.of) {
    case 'warning':
      return [
        { label: '', text: fact.row.reason, personal: true },
        { label: t('case-expects'), text: fact.row.expects, personal: true },
        { label: t('case-until'), text: day(fact.row.until_on) },
        delivered(fact.row.delivered_on, fact.row.delivered_how),
      ];
    case 'hearing':
      return [
        { label: '', text: fact.row.facts, personal: true },
        delivered(fact.row.delivered_on, fact.row.delivered_how),
        { label: t('case-answer-by'), text: fact.row.answered_on ? '' : day(fact.row.answer_by) },
        { label: t('case-answered-on'), text: day(fact.row.answered_on) },
        { label: t('case-answer'), text: fact.row.answer, personal: true },
      ];
    case 'decision':
      return [
        { label: '', text: fact.row.reasons, personal: true },
        { label: t('case-decided-by'), text: fact.row.decided_by },
        {
          label: t('case-guidance-said'),
          text:
            fact.row.kind === 'admitted' ? '' : t(`case-guidance-${fact.row.guidance ? 'given' : 'missing'}`),
        },
        delivered(fact.row.delivered_on, fact.row.delivered_how),
      ];
    case 'complaint':
      return [{ label: '', text: fact.row.said, personal: true }];
    case 'assessment':
      return [];
    case 'letter':
      return [
        { label: '', text: fact.row.subject, personal: true },
        { label: t('letter-body'), text: fact.row.body, personal: true },
      ];
    case 'moment':
      return [
        { label: '', text: fact.row.what },
        {
          label: ' ',
          text: fact.row.until ? t('case-moment-until', { day: day(fact.row.until) }) : '',
        },
      ];
  }
}

function delivered(on: string | null, how: string): Line {
  const said = [day(on), how ? wayName(how) : ''].filter(Boolean).join(' · ');
  return { label: t('case-delivered'), text: on ? said : '' };
}

/** What somebody should look at, as AdviceList shows it. It stops nobody. */
export function adviceOf({ rule, args }: CaseAdvice) {
  const word = kebab(rule);
  const said = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      /^\d{4}-\d\d-\d\d$/.test(value ?? '') ? dayShort(value) : (value ?? ''),
    ]),
  );
  return { text: t(`case-advice-${word}`, said), source: t(`case-source-${word}`, said), grave: false };
}
