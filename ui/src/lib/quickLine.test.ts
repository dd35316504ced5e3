import { describe, expect, it } from 'vitest';
import { jot, readQuickLine } from './quickLine';

/** A Wednesday in week 48. */
const TODAY = '2026-11-25';

/** The line with its name taken out, as the core would say it. */
function read(typed: string, name = '') {
  const line = readQuickLine(typed, TODAY);
  const rest = line.head.replace(name, '').trim();
  return { head: line.head, ...jot(line, rest, TODAY) };
}

describe('a quick line', () => {
  it('that plans a call is a next step with its day, and nothing was said', () => {
    expect(read('ring Jensen VVS fredag', 'Jensen VVS')).toEqual({
      head: 'Jensen VVS',
      kind: 'call',
      happened_on: TODAY,
      body: '',
      next: 'Ring',
      due_on: '2026-11-27',
    });
  });

  it('tells a visit, what was said, and the step that follows with its own day', () => {
    const typed = 'besøg Aars Tømrer i dag: vil gerne have en i august, ring u49 tor';
    expect(read(typed, 'Aars Tømrer')).toEqual({
      head: 'Aars Tømrer',
      kind: 'visit',
      happened_on: TODAY,
      body: 'vil gerne have en i august',
      next: 'Ring',
      due_on: '2026-12-03',
    });
  });

  it('needs no verb: the name, a colon and the words are a call of today', () => {
    const found = read('Jensen VVS: har plads til en mere', 'Jensen VVS');
    expect(found).toMatchObject({
      kind: 'call',
      happened_on: TODAY,
      body: 'har plads til en mere',
      next: '',
    });
  });

  it('with only a name says whom, and nothing else', () => {
    expect(read('Jensen VVS', 'Jensen VVS')).toMatchObject({ body: '', next: '', due_on: '' });
  });

  it('of what has happened means the last such weekday, and of a plan the next', () => {
    expect(read('ringede til Jensen tirsdag: nej tak', 'Jensen').happened_on).toBe('2026-11-24');
    expect(read('ring til Jensen tirsdag', 'Jensen').due_on).toBe('2026-12-01');
  });

  it('of a day to come is a plan although words follow the colon', () => {
    const found = read('besøg Jensen +14: spørg om august, tag CV med', 'Jensen');
    expect(found).toMatchObject({
      body: '',
      next: 'Besøg: spørg om august, tag CV med',
      due_on: '2026-12-09',
    });
  });

  it('keeps what stands between the name and the end of a plan', () => {
    const found = read('ring Jensen VVS fredag om august', 'Jensen VVS');
    expect(found).toMatchObject({ next: 'Ring om august', due_on: '2026-11-27' });
  });

  it('does not take a short name for a weekday', () => {
    expect(read('ring Tor VVS').head).toBe('Tor VVS');
    expect(read('ring Tor').head).toBe('Tor');
    expect(read('ring Berg & Søn').head).toBe('Berg & Søn');
    expect(read('besøg Berg & Søn i dag: hej')).toMatchObject({ head: 'Berg & Søn', happened_on: TODAY });
    expect(read('ring Tor VVS tor')).toMatchObject({ head: 'Tor VVS', due_on: '2026-11-26' });
  });

  it('reads a time of day as words, not as the end of the name', () => {
    expect(read('besøg Jensen fredag 10:30', 'Jensen').due_on).toBe('2026-11-27');
    expect(readQuickLine('besøg Jensen 10:30: kaffe', TODAY).said).toBe('kaffe');
  });

  it('knows demands, and that a comma alone is no next step', () => {
    const found = read('krav Jensen: kørekort, møde til tiden', 'Jensen');
    expect(found).toMatchObject({ kind: 'demand', body: 'kørekort, møde til tiden', next: '' });
    expect(read('Jensen: kørekort, stabil', 'Jensen')).toMatchObject({ body: 'kørekort, stabil', next: '' });
  });

  it('reads a letter that was pasted no further than anybody jots a day down', () => {
    expect(readQuickLine(`ring ${'ord '.repeat(30)}fredag`, TODAY).day).toBe('2026-11-27');
    expect(readQuickLine(`ring ${'ord '.repeat(60)}fredag`, TODAY).day).toBe('');
  });

  it.each(['', ' ', ':', '::', 'ring', 'ring:', 'i dag', '\u202e', ','.repeat(300)])(
    'survives %j',
    (typed) => {
      expect(() => read(typed)).not.toThrow();
    },
  );
});
