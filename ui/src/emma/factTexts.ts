// A fact of the office as a person reads it. It says what is known and weighs nothing.
import type { Fact } from '$lib/api';
import { dayShort, monthName } from '$lib/dayTexts';
import { t } from '$lib/texts.svelte';
import { textKey } from './criteria';

export interface FactText {
  /** What it is. */
  title: string;
  /** What else is known of it. */
  more: string;
  /** The day, as it is shown; empty for none. */
  day: string;
  /** It holds somebody's own words: masked under the privacy eye. */
  personal: boolean;
}

export function factText(fact: Fact): FactText {
  const { title, more } = parts(fact);
  const day = fact.source === 'count' || fact.source === 'workshop' ? '' : dayShort(fact.on);
  return {
    title,
    more: more.filter(Boolean).join(' · '),
    day,
    personal: ['note', 'observation', 'evaluation'].includes(fact.source),
  };
}

function parts(fact: Fact): { title: string; more: string[] } {
  const detail = (name: string) => fact.details[name] ?? '';
  const named = (name: string, key: string) => {
    const value = detail(name);
    return value ? t(key, { value: /^\d{4}-\d\d-\d\d/.test(value) ? dayShort(value) : value }) : '';
  };
  const by = named('by', 'emma-fact-by');
  switch (fact.source) {
    case 'attendance':
      return {
        title: t('emma-fact-attendance', { mark: t(`cafe-mark-${fact.what}`) }),
        more: [detail('did'), detail('note'), by],
      };
    case 'profile':
      return {
        title: t(`emma-fact-profile-${fact.what}`),
        more: [
          named('applications', 'emma-fact-applications'),
          named('login_at', 'emma-fact-login'),
          named('registered', 'emma-fact-registered'),
        ],
      };
    case 'preparation':
      return { title: t(`emma-fact-prepared-${textKey(fact.what)}`), more: [detail('note'), by] };
    case 'application':
      return {
        title: t(`emma-fact-application-${fact.what}`, { company: fact.text }),
        more: [detail('said'), detail('refusal'), detail('contact'), by],
      };
    case 'introduction':
      return {
        title: t(`emma-fact-introduction-${fact.what}`, { company: fact.text }),
        more: [named('introduced_on', 'emma-fact-introduced-on'), detail('said'), detail('refusal'), by],
      };
    case 'offer':
      return {
        title: t(`emma-fact-offer-${fact.what}`, { company: fact.text }),
        more: [
          named('offered_on', 'emma-fact-offered-on'),
          named('answer_by', 'emma-fact-answer-by'),
          named('km', 'emma-fact-km'),
          detail('reason'),
          by,
        ],
      };
    case 'agreement':
      return {
        title: t(`emma-fact-agreement-${fact.what}`, { company: fact.text }),
        more: [
          detail('type'),
          named('starts_on', 'emma-fact-from'),
          named('ends_on', 'emma-fact-until'),
          detail('reason'),
          detail('fault') ? t(`emma-fact-fault-${detail('fault')}`) : '',
        ],
      };
    case 'warning':
      return {
        title: fact.text,
        more: [
          detail('reason'),
          named('expects', 'emma-fact-expects'),
          named('until_on', 'emma-fact-by-day'),
          by,
        ],
      };
    case 'note':
      return { title: fact.text, more: [t(`emma-fact-note-${fact.what}`), by] };
    case 'workshop':
      return {
        title: t('emma-fact-workshop', { month: monthName(`${fact.what}-01`), days: Number(fact.text) }),
        more: ['present', 'late', 'absent', 'excused', 'company']
          .filter((mark) => detail(mark))
          .map((mark) => `${detail(mark)} ${t(`workshop-mark-${mark}`)}`),
      };
    case 'goal':
      return {
        title: t('emma-fact-goal', { goal: fact.text }),
        more: [detail('place'), detail('note'), by],
      };
    case 'observation':
      return { title: fact.text, more: [detail('about'), by] };
    case 'placement':
      return {
        title: t(`emma-fact-placement-${fact.what}`, { company: fact.text }),
        more: [named('until', 'emma-fact-until'), detail('town'), detail('purpose')],
      };
    case 'evaluation':
      return {
        title: fact.text,
        more: [t(`emma-fact-evaluation-${fact.what}`, { company: detail('company') }), detail('said_by'), by],
      };
    case 'student':
      return {
        title: t(`emma-fact-student-${textKey(fact.what)}`, {
          value: fact.what === 'seeking' ? t(`emma-fact-seeking-${fact.text}`) : fact.text,
        }),
        more: [detail('reason'), named('since', 'emma-fact-from')],
      };
    case 'count':
      return {
        title: t(`emma-count-${textKey(fact.what)}`, {
          count: Number(fact.text),
          of: Number(detail('of') || fact.text),
        }),
        more: [detail('names')],
      };
  }
}
