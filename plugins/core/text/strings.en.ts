import {byCount} from './plural';

/** How far away a day is, in English. */
export const en = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  inDays: (days: number) => byCount(days, {one: `in ${days} day`, other: `in ${days} days`}),
  daysAgo: (days: number) => byCount(days, {one: `${days} day ago`, other: `${days} days ago`}),
  inMonths: (months: number) => byCount(months, {one: `in ${months} month`, other: `in ${months} months`}),
  monthsAgo: (months: number) => byCount(months, {one: `${months} month ago`, other: `${months} months ago`}),
  inYears: (years: number) => byCount(years, {one: `in ${years} year`, other: `in ${years} years`}),
  yearsAgo: (years: number) => byCount(years, {one: `${years} year ago`, other: `${years} years ago`}),
};
