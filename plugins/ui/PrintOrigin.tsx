import {useEffect} from 'react';
import type {ReactNode} from 'react';

type Props = {
  /** How what is printed stands, on one line. */
  readonly state: string;
  /** The day that it is said for, and the full address, on one line. */
  readonly where: string;
};

/**
 * What paper has to say of a page: its state, the day and the address. They stand once above the text; browsers that print
 * margin boxes have them at the foot of each sheet as well, with its number. No screen shows it.
 */
export function PrintOrigin({state, where}: Props): ReactNode {
  useEffect(() => {
    const {style} = document.documentElement;
    style.setProperty('--scs-print-foot', `${cssText(where)} "\\A" ${cssText(state)}`);
    return () => void style.removeProperty('--scs-print-foot');
  }, [state, where]);
  return (
    <p className="scs-print-origin" data-pagefind-ignore>
      <strong>{state}.</strong> {where}
    </p>
  );
}

/** A text as style sheets write it. */
function cssText(text: string): string {
  return `"${text.replace(/["\\\n]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"`;
}
