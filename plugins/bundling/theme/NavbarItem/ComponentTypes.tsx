import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';
import DropdownNavbarItem from '@theme/NavbarItem/DropdownNavbarItem';
import HtmlNavbarItem from '@theme/NavbarItem/HtmlNavbarItem';
import StandardsMenu from '@site/plugins/standards/components/StandardsMenu';

/**
 * What the bar at the top may hold: the classic theme's items but for those of features that this site lacks (docs,
 * locales), which every page would load; and the tree of standards.
 */
const componentTypes = {
  default: DefaultNavbarItem,
  dropdown: DropdownNavbarItem,
  html: HtmlNavbarItem,
  'custom-standards': StandardsMenu,
};

export default componentTypes;
