import { QueryClientProvider } from '@tanstack/react-query';
import type { ConfigProviderProps } from 'antd';
import { App as Components, ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US.js';
import chinese from 'antd/es/locale/zh_CN.js';
import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/query-client.ts';
import { useNight, usePreferences } from './preferences/use-preferences.ts';
import { createConsoleRouter } from './router.tsx';
import { antdTheme } from './theme/antd-theme.ts';
import { cspNonce } from './theme/csp-nonce.ts';

type Locale = NonNullable<ConfigProviderProps['locale']>;

// The types of these two files describe their CommonJS twins; what is bundled is the locale itself.
const LOCALES = {
  zh: chinese as unknown as Locale,
  en: english as unknown as Locale,
} as const;

const queries = createQueryClient();
const router = createConsoleRouter();
const nonce = cspNonce();
const csp = nonce === undefined ? {} : { csp: { nonce } };

const FLAT = { disabled: true } as const;
const NO_SPACE = { autoInsertSpace: false } as const;

/** What unfolds is drawn within the dialog, which covers everything else. */
const inDialog = (control?: HTMLElement): HTMLElement =>
  control?.closest('dialog') ?? document.body;

/** The whole console: language, light, size, session, pages. */
export function ConsoleApp() {
  const { language, size } = usePreferences();
  const night = useNight();
  const theme = useMemo(() => antdTheme(night, size === 'large'), [night, size]);
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={theme}
      wave={FLAT}
      button={NO_SPACE}
      getPopupContainer={inDialog}
      {...csp}
    >
      <Components component={false} message={{ duration: 4 }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Components>
    </ConfigProvider>
  );
}
