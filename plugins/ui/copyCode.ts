import {putOnClipboard} from './clipboard';
import {strings} from './strings';

/** How long it is shown that something was copied. */
const SHOWN_MS = 2000;

/** Brings the buttons of code blocks to life; returns what takes that back. */
export function copyCodeOn(element: HTMLElement): () => void {
  const onClick = ({target}: MouseEvent) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const code = button?.parentElement?.querySelector('code')?.textContent;
    if (!button || code === undefined || code === null) return;
    putOnClipboard(code).then(
      () => tell(button, strings.copied),
      () => tell(button, strings.copyingForbidden),
    );
  };
  element.addEventListener('click', onClick);
  return () => element.removeEventListener('click', onClick);
}

/** The button's name says it, also to those who don't see the button. */
function tell(button: HTMLElement, message: string): void {
  button.dataset.copy = message;
  button.setAttribute('aria-label', message);
  setTimeout(() => {
    button.dataset.copy = '';
    button.setAttribute('aria-label', strings.copyCode);
  }, SHOWN_MS);
}
