import {testPages} from './testPages';

testPages({width: 1280, height: 900}, 'light');
