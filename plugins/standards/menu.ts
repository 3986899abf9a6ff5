import type {Plugin} from '@docusaurus/types';
import {browserFile} from '../files/browserFile';

/** Lets the bar at the top hold the tree of standards, as an item of the type `custom-standards`. */
export default function standardsMenuPlugin(): Plugin {
  return {name: 'scs-standards-menu', getThemePath: () => browserFile('standards/menu')};
}
