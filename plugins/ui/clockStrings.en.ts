import {dateText} from '../core/text/dateText';
import type {IsoDate} from '../core/text/isoDate';

/** The day that a device shows, and the day of the build. */
type Days = {readonly today: IsoDate; readonly built: IsoDate};

/** What is said about a clock, in English; every page loads it, so that it is on its own. */
export const en = {
  before: ({today, built}: Days) =>
    `This device's date is ${dateText(today)}, but this page was built on ${dateText(built)}. States on this page follow from the device's date: check its clock.`,
  longAfter: ({today, built}: Days) =>
    `This page was built on ${dateText(built)}, more than a year before this device's date, ${dateText(today)}. States follow from the device's date; newer versions and results are missing.`,
};
