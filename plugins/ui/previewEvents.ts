import {routes} from '@site/plugins/core/text/routes';

let events: EventSource | undefined;

/** What the preview tells a browser while a page is shown: one connection for all who listen, since browsers allow few. */
export function previewEvents(): EventSource {
  return (events ??= new EventSource(routes.previewChanges()));
}
