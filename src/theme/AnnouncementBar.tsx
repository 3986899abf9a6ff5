import type {ReactNode} from 'react';
import AnnouncementBar from '@theme-original/AnnouncementBar';
import {ClockNotice} from '@site/plugins/ui/ClockNotice';

/** What is said above every page: that it is a demonstration, and that a clock seems wrong. */
export default function Announcements(): ReactNode {
  return (
    <>
      <AnnouncementBar />
      <ClockNotice />
    </>
  );
}
