/**
 * The first script of every page: tells style sheets that scripts run. Where none does, whether a reader turned them off or
 * something in between blocks them, `ui/styles.css` shows no button and no field: nothing would answer.
 */
export const SCRIPTS_RUN = "document.documentElement.dataset.scripts='on'";
