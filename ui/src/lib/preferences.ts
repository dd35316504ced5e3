// What the program remembers about how this user likes things, in the vault: layouts, theme, language.
import { call } from './call';

export async function preference<T>(key: string): Promise<T | null> {
  const value = await call('preference_get', { key });
  return value === null ? null : (JSON.parse(value) as T);
}

export async function remember(key: string, value: unknown): Promise<void> {
  await call('preference_set', { key, value: JSON.stringify(value) });
}
