import { REGION_CHOICES } from './region-choices.ts';
import { Select } from 'antd';
import { useMemo } from 'react';
import { usePreferences } from '../preferences/use-preferences.ts';
import type { ControlProps } from './field-control.tsx';

/** Every division by its name or the beginning of its code. */
export function RegionControl({ id, field, value, invalid, onChange }: ControlProps) {
  const { language } = usePreferences();
  const options = useMemo(
    () =>
      REGION_CHOICES.map(({ code, name }) => ({ value: code, label: `${code} ${name[language]}` })),
    [language],
  );
  return (
    <div className="searched" data-answered={value !== ''}>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={!field.required}
        options={options}
        value={value === '' ? null : value}
        {...(invalid && { status: 'error' as const })}
        onChange={(chosen: string | null) => onChange(chosen ?? '')}
      />
    </div>
  );
}
