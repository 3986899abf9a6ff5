import {expect, test} from 'vitest';
import {isMetered} from './metered';
import type {Connection} from './metered';

test.each<[string, Connection, boolean]>([
  ['a reader who saves data', {saveData: true, effectiveType: '4g'}, true],
  ['a slow line', {saveData: false, effectiveType: '3g'}, true],
  ['a phone off the wireless network', {effectiveType: '4g', type: 'cellular'}, true],
  ['a fast line', {saveData: false, effectiveType: '4g', type: 'wifi'}, false],
  ['a browser that tells nothing more', {}, false],
])('%s', (_name, connection, expected) => expect(isMetered(connection)).toBe(expected));
