// Theme, density and language, remembered in the vault.
import { announceFailure } from '$lib/announce.svelte';
import { appearance, look, type Density, type Look, type Theme } from '$lib/appearance.svelte';
import { remember } from '$lib/preferences';
import { t, texts, type Language } from '$lib/texts.svelte';

const THEMES: Theme[] = ['auto', 'light', 'dark'];
const DENSITIES: Density[] = ['compact', 'normal', 'touch'];
const LANGUAGES: Language[] = ['da', 'en'];

export function userMenu() {
  const choose = (chosen: Partial<Look>) =>
    void look(chosen)
      .then((now) => remember('look', now))
      .catch(announceFailure);
  return [
    ...THEMES.map((theme) => ({
      group: t('frame-theme'),
      label: t(`frame-theme-${theme}`),
      checked: appearance.theme === theme,
      run: () => choose({ theme }),
    })),
    ...DENSITIES.map((density) => ({
      group: t('frame-density'),
      label: t(`frame-density-${density}`),
      checked: appearance.density === density,
      run: () => choose({ density }),
    })),
    ...LANGUAGES.map((language) => ({
      group: t('frame-language'),
      label: t(`frame-language-${language}`),
      checked: texts.language === language,
      run: () => choose({ language }),
    })),
  ];
}
