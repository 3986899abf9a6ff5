import type {ReactNode} from 'react';
import {strings} from './strings';

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  /** Values with their labels. */
  readonly options: readonly (readonly [string, string])[];
  /** Label of the first option. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
};

/** A choice with a label; its first option leaves it open. */
export function Choice({label, value, options, none = strings.all, onChange}: ChoiceProps): ReactNode {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {options.map(([option, shown]) => (
          <option key={option} value={option}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}
