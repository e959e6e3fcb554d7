import './console/floor.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './console/app.tsx';
import { showPreferences } from './console/preferences/use-preferences.ts';
import './console/theme/base.css';

showPreferences();
const place = document.getElementById('console');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <ConsoleApp />
    </StrictMode>,
  );
