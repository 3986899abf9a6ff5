/** Where vulnerabilities are reported to. */
export const SECURITY_CONTACT = 'security@scs.community';

/** Who publishes advisories. */
export const PUBLISHER_NAME = 'Sovereign Cloud Stack';
