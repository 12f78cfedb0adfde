/** Language and colours: chosen once, remembered where the browser allows it. */
import { el } from './dom.ts';
import type { Locale, Store } from './store.ts';
import { applyWords, word } from './words.ts';

const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`gongkai.${key}`, value);
  } catch {
    // Without storage the choice holds for this visit.
  }
};

const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(`gongkai.${key}`);
  } catch {
    return null;
  }
};

/** As chosen, else as the browser has it. */
export const initialLocale = (): Locale => {
  const chosen = recall('locale');
  return chosen === 'en' || chosen === 'zh' ? chosen : navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const themeIcons: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' };

const initialTheme = (): Theme => themes.find((theme) => theme === recall('theme')) ?? 'auto';

/** Told when colours change, for what is drawn on a canvas. */
export const colourChange = new EventTarget();
const coloursChanged = (): void => void colourChange.dispatchEvent(new Event('change'));

export function mountSettings(container: HTMLElement, store: Store): void {
  let theme = initialTheme();
  const language = el('button', {
    type: 'button',
    class: 'quiet',
    click: () => {
      const locale = store.get().locale === 'zh' ? 'en' : 'zh';
      remember('locale', locale);
      store.set({ locale });
    },
  });
  const colours = el('button', {
    type: 'button',
    class: 'quiet',
    click: () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
      remember('theme', theme);
      show();
      coloursChanged();
    },
  });

  function show(): void {
    const { locale } = store.get();
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = theme;
    document.title = word(locale, 'documentTitle');
    applyWords(locale);
    language.textContent = locale === 'zh' ? 'English' : '中文';
    language.lang = locale === 'zh' ? 'en' : 'zh-CN';
    colours.textContent = `${themeIcons[theme]} ${word(locale, `theme-${theme}`)}`;
    colours.setAttribute('aria-label', `${word(locale, 'theme')}：${word(locale, `theme-${theme}`)}`);
  }

  container.append(language, colours);
  store.subscribe((state, before) => {
    if (state.locale !== before.locale) show();
  });
  for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', coloursChanged);
  show();
}
