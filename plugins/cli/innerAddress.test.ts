import {expect, test} from 'vitest';
import {hostOf, isOpen} from './innerAddress';

const elsewhere = hostOf(new URL('https://monitor.example/'));

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '0.1.2.3',
  '255.255.255.255',
  '224.0.0.1',
  '192.0.2.1',
  '240.0.0.1',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'fd12:3456::1',
  'fec0::1',
  'ff02::1',
  '64:ff9b::10.0.0.1',
  '2002:7f00:1::',
  '2001::1',
  '2001:db8::1',
  'monitor.example',
  '',
])('%s is none of the internet', (address) => expect(isOpen(address, elsewhere)).toBe(false));

test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '::ffff:1.1.1.1', '2606:4700:4700::1111'])(
  '%s is one of the internet',
  (address) => expect(isOpen(address, elsewhere)).toBe(true),
);

test.each([
  ['http://127.0.0.1/', '127.0.0.1', true],
  ['http://127.0.0.1/', '::ffff:127.0.0.1', true],
  ['http://127.1/', '127.0.0.1', true],
  ['http://127.0.0.1/', '127.0.0.2', false],
  ['http://127.0.0.1/', '10.0.0.1', false],
  ['http://[::1]/', '::1', true],
  ['http://10.0.0.1/', '10.0.0.1', true],
  ['http://LOCALHOST/', '127.0.0.1', true],
  ['http://localhost/', '::1', true],
  ['http://localhost/', '10.0.0.1', false],
  ['http://localhost.example/', '127.0.0.1', false],
])('the source %s opens %s: %s', (source, address, expected) =>
  expect(isOpen(address, hostOf(new URL(source)))).toBe(expected),
);
