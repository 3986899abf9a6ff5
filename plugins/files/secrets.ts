import {processWide} from '../core/text/processWide';

/** Names of variables that tend to hold something secret. */
const SECRET = /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i;

const kept = processWide('secrets', () => new Map<string, string>());

/**
 * Takes what is secret out of the environment, before any content is read: neither threads nor programs that a build starts
 * have it, nor could a text that got further than it should.
 */
export function hideSecrets(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) {
    if (!SECRET.test(name)) continue;
    const value = env[name];
    if (value !== undefined) kept.set(name, value);
    // Set to undefined it would be a text.
    Reflect.deleteProperty(env, name);
  }
}

/** A secret for the one who needs it, hidden or in the environment still; undefined where there is none. */
export function secret(name: string): string | undefined {
  return kept.get(name) ?? process.env[name];
}
