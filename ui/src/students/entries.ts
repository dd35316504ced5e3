// What a line of the timeline is called, looks like and says.
import ArrowRightLeft from '@lucide/svelte/icons/arrow-right-left';
import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import Coffee from '@lucide/svelte/icons/coffee';
import Eye from '@lucide/svelte/icons/eye';
import Flag from '@lucide/svelte/icons/flag';
import Gavel from '@lucide/svelte/icons/gavel';
import Forward from '@lucide/svelte/icons/forward';
import Handshake from '@lucide/svelte/icons/handshake';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Mail from '@lucide/svelte/icons/mail';
import MapPin from '@lucide/svelte/icons/map-pin';
import MessageSquareWarning from '@lucide/svelte/icons/message-square-warning';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Phone from '@lucide/svelte/icons/phone';
import Scale from '@lucide/svelte/icons/scale';
import Send from '@lucide/svelte/icons/send';
import Speech from '@lucide/svelte/icons/speech';
import UserPlus from '@lucide/svelte/icons/user-plus';
import MessagesSquare from '@lucide/svelte/icons/messages-square';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import LogOut from '@lucide/svelte/icons/log-out';
import Telescope from '@lucide/svelte/icons/telescope';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import type { TimelineEntry } from '$lib/api';
import { t } from '$lib/texts.svelte';

const ICONS: Record<string, Component> = {
  call: Phone,
  visit: MapPin,
  mail: Mail,
  meeting: Users,
  note: NotebookPen,
  attendance: Coffee,
  preparation: ListChecks,
  profile: Eye,
  agreement: Handshake,
  annulled: Ban,
  ended: Ban,
  assessment: ClipboardCheck,
  warning: MessageSquareWarning,
  hearing: Speech,
  decision: Gavel,
  complaint: Scale,
  letter: Mail,
  task: CircleCheck,
  introduction: UserPlus,
  posting: Forward,
  observation: Telescope,
  evaluation: MessagesSquare,
  enrolled: GraduationCap,
  unenrolled: LogOut,
  followup: CalendarCheck,
  evaluated: NotebookPen,
  reached: Flag,
};

export function iconOf(entry: TimelineEntry): Component {
  const other = isApplication(entry) ? Send : isIntroduction(entry) ? UserPlus : ArrowRightLeft;
  return ICONS[entry.kind] ?? other;
}

/** `Opkald`, `Jobcafé: til stede`, `Aftale: Jensen VVS`; a note's words stand below. */
export function headOf(entry: TimelineEntry): string {
  const { kind, what } = entry;
  if (isNote(entry)) return t(`log-${kind}`);
  if (isApplication(entry))
    return t('student-entry-application', {
      company: what,
      stage: t(`application-stage-${kind.slice(APPLICATION.length)}`),
    });
  if (isIntroduction(entry))
    return t('student-entry-introduced', {
      company: what,
      outcome: t(`introduction-${kind.slice(INTRODUCTION.length)}`),
    });
  const about =
    kind === 'attendance'
      ? t(`student-mark-${what}`)
      : kind === 'preparation'
        ? t(`student-step-${what.replaceAll('_', '-')}`)
        : kind === 'profile'
          ? t(`student-profile-${what}`)
          : kind === 'assessment'
            ? t(`student-occasion-${what}`)
            : kind === 'decision' || kind === 'complaint'
              ? t(`case-${kind}-${what.replaceAll('_', '-')}`)
              : what;
  return t(`student-entry-${kind}`, { what: about });
}

const APPLICATION = 'application_';
/** With what came of it; being put forward is `introduction` alone. */
const INTRODUCTION = 'introduction_';

function isIntroduction({ kind }: TimelineEntry): boolean {
  return kind.startsWith(INTRODUCTION);
}

function isApplication({ kind }: TimelineEntry): boolean {
  return kind.startsWith(APPLICATION);
}

/** Warnings, hearings, decisions and complaints. */
export function isCase({ kind }: TimelineEntry): boolean {
  return ['warning', 'hearing', 'decision', 'complaint', 'letter'].includes(kind);
}

/** Somebody's own words stand below the heading. */
export function hasWords(entry: TimelineEntry): boolean {
  return isNote(entry) || ['observation', 'followup', 'evaluated'].includes(entry.kind);
}

export function isNote({ kind }: TimelineEntry): boolean {
  return ['call', 'visit', 'mail', 'meeting', 'note'].includes(kind);
}
