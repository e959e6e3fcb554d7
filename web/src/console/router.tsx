import type { RouteObject } from 'react-router';
import { createBrowserRouter } from 'react-router';
import type { ConsolePage } from './pages.ts';
import { PAGES } from './pages.ts';
import { StartPage } from './shell/start-page.tsx';
import { BrokenPage } from './shell/broken-page.tsx';
import { Guarded } from './shell/guarded.tsx';
import { Loading } from './shell/loading.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';
import { SignInPage } from './signin/sign-in-page.tsx';

const routeOf = (page: ConsolePage): RouteObject => ({
  path: page.path,
  errorElement: <BrokenPage />,
  lazy: async () => {
    const Page = await page.load();
    return {
      Component: () => (
        <Guarded page={page}>
          <Page />
        </Guarded>
      ),
    };
  },
});

/** Every page at its address below `/console`. */
export const createConsoleRouter = () =>
  createBrowserRouter(
    [
      { path: '/sign-in', Component: SignInPage, HydrateFallback: Loading },
      {
        path: '/',
        Component: Shell,
        HydrateFallback: Loading,
        errorElement: <BrokenPage />,
        children: [
          { index: true, Component: StartPage },
          ...PAGES.map(routeOf),
          { path: '*', Component: NotFound },
        ],
      },
    ],
    { basename: '/console' },
  );
