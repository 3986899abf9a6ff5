/** Name of the event that carries a report on the working tree, for the server and for browsers. */
export const FINDINGS_EVENT = 'findings';
