import {useContext, useEffect} from 'react';
import type {ReactNode} from 'react';
import {passingOn} from '@site/plugins/core/scopes/lifetime';
import {strings} from '@site/plugins/core/standards/strings';
import {dateText} from '@site/plugins/core/text/dateText';
import {PageHtmlContext} from '@site/plugins/ui/PageHtml';
import {useToday} from '@site/plugins/ui/useToday';

const COUNT = 'scs-req__passes';

/** Counts the clouds that pass each requirement of the page's text for the day of the reader. */
export function RequirementCounts(): ReactNode {
  const today = useToday();
  const html = useContext(PageHtmlContext);
  useEffect(() => {
    if (!html.includes(COUNT)) return;
    for (const link of document.querySelectorAll<HTMLElement>(`.${COUNT}`)) {
      const {listed = '', until = ''} = link.dataset;
      link.textContent = strings.requirementMark.passing(passingOn(until, today), Number(listed));
      const day = link.nextElementSibling;
      if (day?.className === 'scs-req__day') day.textContent = strings.requirementMark.onDay(dateText(today));
    }
  }, [today, html]);
  return null;
}
