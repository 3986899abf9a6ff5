import ComponentTypes from '@theme-init/NavbarItem/ComponentTypes';
import StandardsMenu from '@site/plugins/standards/components/StandardsMenu';

/** What the bar at the top may hold: all that the site's theme knows, and the tree of standards. */
const componentTypes = {...ComponentTypes, 'custom-standards': StandardsMenu};

export default componentTypes;
