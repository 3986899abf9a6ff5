import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import {strings} from '@site/plugins/standards/strings';
import {putOnClipboard} from '@site/plugins/ui/clipboard';

/** How long the message stands, in milliseconds. */
const SHOWN_MS = 2500;

/** Key words and ids of requirements in a text; in lists of them, they lead elsewhere. */
const COPIED = ['.scs-kw', '.scs-req__id'].map((name) => `article ${name}`).join();

/** A click on a key word, or on the id of a requirement, copies the address of it, and says so. */
export function CopiedLinks(): ReactNode {
  const [message, setMessage] = useState('');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onClick = ({target}: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>(COPIED) : null;
      if (!link) return;
      // Where it may not write, the address is in the browser's bar all the same.
      putOnClipboard(link.href).then(
        () => {
          setMessage(strings.header.linkCopied(decodeURIComponent(link.hash.slice(1))));
          clearTimeout(timer);
          timer = setTimeout(() => setMessage(''), SHOWN_MS);
        },
        () => undefined,
      );
    };
    document.addEventListener('click', onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', onClick);
    };
  }, []);
  return (
    <p role="status" className={message === '' ? 'scs-visually-hidden' : 'scs-toast'}>
      {message}
    </p>
  );
}
