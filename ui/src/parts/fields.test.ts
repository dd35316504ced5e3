import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ComboField, { type Choice } from './ComboField.svelte';
import DateField from './DateField.svelte';
import { allow } from '$lib/rights.svelte';
import InlineEdit from './InlineEdit.svelte';

beforeEach(() => {
  allow(['edit']);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  // The test's document has no top layer.
  HTMLElement.prototype.showPopover ??= () => undefined;
  HTMLElement.prototype.hidePopover ??= () => undefined;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const describedBy = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim())
    .join(' ');

describe('a date field', () => {
  it('says how it reads what is being typed and keeps it on leaving', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Næste skridt', value: '', onchange });
    const field = screen.getByLabelText<HTMLInputElement>('Næste skridt');
    await fireEvent.input(field, { target: { value: 'u48 tor' } });
    expect(describedBy(field)).toContain('tor 26-11-2026 · uge 48');
    await fireEvent.blur(field);
    expect(onchange).toHaveBeenCalledWith('2026-11-26');
    expect(field.value).toBe('26-11-2026');
  });

  it('keeps unreadable typing, says the cure and holds its form back', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Slut', value: '2026-11-27', onchange });
    const field = screen.getByLabelText<HTMLInputElement>('Slut');
    await fireEvent.input(field, { target: { value: 'frokost' } });
    await fireEvent.blur(field);
    expect(onchange).not.toHaveBeenCalled();
    expect(field.value).toBe('frokost');
    expect(describedBy(field)).toContain('Skriv en dato som');
    expect(field.checkValidity()).toBe(false);
  });

  it('takes today on Ctrl+;', async () => {
    const onchange = vi.fn();
    render(DateField, { label: 'Slut', value: '', onchange });
    await fireEvent.keyDown(screen.getByLabelText('Slut'), { key: ';', ctrlKey: true });
    expect(onchange).toHaveBeenCalledWith('2026-11-22');
  });
});

describe('a field edited in place', () => {
  async function edit(save: (value: string) => Promise<unknown>) {
    render(InlineEdit, { label: 'Telefon', value: '28 11 22 33', save });
    await fireEvent.click(screen.getByRole('button'));
    const field = screen.getByLabelText<HTMLInputElement>('Telefon');
    await fireEvent.input(field, { target: { value: '40 10 20 30' } });
    return field;
  }

  it('saves on Enter', async () => {
    const save = vi.fn(async () => undefined);
    const field = await edit(save);
    await fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith('40 10 20 30'));
  });

  it('forgets the typing on Esc', async () => {
    const save = vi.fn(async () => undefined);
    const field = await edit(save);
    await fireEvent.keyDown(field, { key: 'Escape' });
    await tick();
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByRole('button').textContent).toContain('28 11 22 33');
  });

  it('keeps the typing and shows the reason when it cannot be saved', async () => {
    const field = await edit(() => Promise.reject({ kind: 'conflict', reason: 'disk-full' }));
    await fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() => expect(describedBy(field)).toContain('ikke mere plads'));
    expect(field.value).toBe('40 10 20 30');
  });
});

describe('a field that searches', () => {
  it('drops an answer that a newer question has overtaken', async () => {
    const answers: ((found: Choice[]) => void)[] = [];
    render(ComboField, {
      label: 'Virksomhed',
      value: '',
      find: () => new Promise<Choice[]>((resolve) => answers.push(resolve)),
    });
    const field = screen.getByRole('combobox');
    await fireEvent.input(field, { target: { value: 'j' } });
    await fireEvent.input(field, { target: { value: 'je' } });
    answers[1]?.([{ value: '2', label: 'Jensen VVS' }]);
    answers[0]?.([{ value: '1', label: 'Jørgensen' }]);
    await vi.waitFor(() => expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1));
    expect(screen.getByRole('option', { hidden: true }).textContent).toContain('Jensen VVS');
  });

  it('takes the marked choice on Enter and forgets it when the text is changed', async () => {
    const onchoose = vi.fn();
    const find = () => [
      { value: '1', label: 'Jensen VVS' },
      { value: '2', label: 'Jørgensen' },
    ];
    render(ComboField, { label: 'Virksomhed', value: '', find, onchoose });
    const field = screen.getByRole<HTMLInputElement>('combobox');
    await fireEvent.input(field, { target: { value: 'j' } });
    await vi.waitFor(() => expect(field.getAttribute('aria-expanded')).toBe('true'));
    await fireEvent.keyDown(field, { key: 'ArrowDown' });
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(onchoose).toHaveBeenLastCalledWith(expect.objectContaining({ value: '2' }));
    expect(field.value).toBe('Jørgensen');
    await fireEvent.input(field, { target: { value: 'Jørg' } });
    expect(onchoose).toHaveBeenLastCalledWith(null);
  });
});
