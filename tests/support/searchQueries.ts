/** What a search for something has to bring first. */
export type ExpectedHit = {
  /** What the queries of its group have in common. */
  readonly group: string;
  readonly query: string;
  /** Site-absolute. */
  readonly address: string;
};

/** Reads a table: `# group`, and below it `query -> address` in lines. */
function expectedHits(table: string): ExpectedHit[] {
  let group = '';
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) group = line.slice(2);
    const [query, address] = line.split(' -> ');
    return query === undefined || address === undefined ? [] : [{group, query: query.trim(), address}];
  });
}

/** In the embedded edition, on {@link import('./sites').TEST_DAY}. */
export const EMBEDDED_HITS = expectedHits(`
# A number, however it is written, leads to its version in force
0103                                           -> /standards/scs-0103-v1-standard-flavors
scs-0103                                       -> /standards/scs-0103-v1-standard-flavors
SCS 0102                                       -> /standards/scs-0102-v1-image-metadata
scs0102                                        -> /standards/scs-0102-v1-image-metadata
scs-102                                        -> /standards/scs-0102-v1-image-metadata
0104                                           -> /standards/scs-0104-v1-standard-images
0210                                           -> /standards/scs-0210-v2-k8s-version-policy
scs-0214                                       -> /standards/scs-0214-v2-k8s-node-distribution
0501                                           -> /standards/scs-0501-v5-scs-compatible-iaas
0007                                           -> /standards/scs-0007-v2-certification-integrators

# A number without a version in force leads to the one that comes, and an unknown version to the number
0124                                           -> /standards/scs-0124-v1-security-of-iaas-service-software
0215                                           -> /standards/scs-0215-v1-robustness-features
0103-v9                                        -> /standards/scs-0103-v1-standard-flavors

# A version, a supplement, a file name and an address lead to exactly that, in force or not
scs-0103-v1                                    -> /standards/scs-0103-v1-standard-flavors
scs-0102-v2                                    -> /standards/scs-0102-v2-image-metadata
0100 v1                                        -> /standards/scs-0100-v1-flavor-naming
scs-0501-v4                                    -> /standards/scs-0501-v4-scs-compatible-iaas
scs-0102-w1                                    -> /standards/scs-0102-w1-image-metadata-implementation-testing
scs-0104-v2-standard-images.md                 -> /standards/scs-0104-v2-standard-images
https://docs.scs.community/standards/scs-0100-v2-flavor-naming -> /standards/scs-0100-v2-flavor-naming
/standards/scs-0101-v1-entropy#introduction    -> /standards/scs-0101-v1-entropy

# A testcase
scs-0101-entropy-avail                         -> /standards/scs-0101-v1-entropy/requirements#scs-0101-entropy-avail
scs-0102-os_purpose-uniqueness                 -> /standards/scs-0102-v2-image-metadata/requirements#scs-0102-os_purpose-uniqueness
scs-0103-flavor-4v-16-100s                     -> /standards/scs-0103-v1-standard-flavors/requirements#scs-0103-flavor-4v-16-100s
version-policy-check                           -> /standards/scs-0210-v2-k8s-version-policy/requirements#version-policy-check
os_purpose                                     -> /standards/scs-0102-v2-image-metadata/requirements#scs-0102-prop-os_purpose

# A requirement
REQ-0102v2-scsi-model                          -> /standards/scs-0102-v2-image-metadata#REQ-0102v2-scsi-model
req-0103v1-name-v1                             -> /standards/scs-0103-v1-standard-flavors#REQ-0103v1-name-v1
0102v1-os-purpose                              -> /standards/scs-0102-v1-image-metadata#REQ-0102v1-os-purpose

# A CVE, an advisory
CVE-2026-33551                                 -> /blog/cve-2026-33551-ec2-credentials
cve 2026 33551                                 -> /blog/cve-2026-33551-ec2-credentials
33551                                          -> /blog/cve-2026-33551-ec2-credentials
SCS-2026-001                                   -> /blog/cve-2026-33551-ec2-credentials

# An environment, its operator, one of its subjects; a certificate
Castle in the Air                              -> /certification/castle-in-the-air/
teapot                                         -> /certification/teapot/
Fairy Tale Hosting                             -> /certification/cuckoo-land/
Unicorn Clusters                               -> /certification/teapot/
castle-west                                    -> /certification/castle-in-the-air/
DEMO-2024-001                                  -> /certification/register#DEMO-2024-001

# A scope and its versions
SCS-compatible IaaS                            -> /scopes/scs-compatible-iaas/
scs-compatible-kaas                            -> /scopes/scs-compatible-kaas/
iaas v6                                        -> /scopes/scs-compatible-iaas/v6/
SCS-compatible IaaS v5.1                       -> /scopes/scs-compatible-iaas/v5.1/
kaas v2                                        -> /scopes/scs-compatible-kaas/v2/

# What is in force before what is not, standards before what is made of them
image metadata                                 -> /standards/scs-0102-v1-image-metadata
standard images                                -> /standards/scs-0104-v1-standard-images
standard flavors                               -> /standards/scs-0103-v1-standard-flavors
flavor naming                                  -> /standards/scs-0100-v3-flavor-naming
kubernetes                                     -> /standards/scs-0210-v2-k8s-version-policy
node distribution                              -> /standards/scs-0214-v2-k8s-node-distribution
volume backup                                  -> /standards/scs-0117-v1-volume-backup-service
security groups                                -> /standards/scs-0115-v1-default-rules-for-security-groups
key manager                                    -> /standards/scs-0116-v1-key-manager-standard
domain manager                                 -> /standards/scs-0302-v1-domain-manager-role
availability zones                             -> /standards/scs-0121-v1-Availability-Zones-Standard
integrator                                     -> /standards/scs-0007-v2-certification-integrators
conformance                                    -> /standards/scs-0201-v1-cncf-conformance

# What is made of standards, where it is asked for
upgrade iaas v5.1 v6                           -> /scopes/scs-compatible-iaas/upgrade/v5.1...v6
install iaas v6                                -> /scopes/scs-compatible-iaas/v6/install
release notes iaas v6                          -> /scopes/scs-compatible-iaas/v6/release-notes
release notes kaas v2                          -> /scopes/scs-compatible-kaas/v2/release-notes
compare image metadata                         -> /standards/iaas/scs-0102/v1...v2
iaas v6 is coming                              -> /blog/2026/11/20/iaas-v6-is-coming

# One typo, another spelling, an abbreviation
image metadta                                  -> /standards/scs-0102-v1-image-metadata
iamge metadata                                 -> /standards/scs-0102-v1-image-metadata
flavour                                        -> /standards/scs-0103-v1-standard-flavors
flavours naming                                -> /standards/scs-0100-v3-flavor-naming
entrpoy                                        -> /standards/scs-0101-v1-entropy
kubernets policy                               -> /standards/scs-0210-v2-k8s-version-policy
k8s version policy                             -> /standards/scs-0210-v2-k8s-version-policy
volme types                                    -> /standards/scs-0114-v1-volume-type-standard
sceurity groups                                -> /standards/scs-0115-v1-default-rules-for-security-groups
conformence                                    -> /standards/scs-0201-v1-cncf-conformance

# Words of a question
what is the entropy standard                   -> /standards/scs-0101-v1-entropy
how to verify a badge                          -> /badges/verify

# Words while they are typed
entr                                           -> /standards/scs-0101-v1-entropy
flavor nam                                     -> /standards/scs-0100-v3-flavor-naming
calen                                          -> /calendar/

# Pages of which there is one
badges                                         -> /badges/
register                                       -> /certification/register
calendar                                       -> /calendar/
certified clouds                               -> /certification/
security advisories                            -> /security/
requirements                                   -> /standards/requirements
scopes                                         -> /scopes/
iaas standards                                 -> /standards/iaas
blog                                           -> /blog
`);

/** Over the real corpus, with the environments of the monitor, on the same day. */
export const REAL_HITS = expectedHits(`
# A number, however it is written, leads to its version in force
0001                                           -> /standards/scs-0001-v1-sovereign-cloud-standards
scs-0103                                       -> /standards/scs-0103-v1-standard-flavors
SCS 0102                                       -> /standards/scs-0102-v1-image-metadata
scs0210                                        -> /standards/scs-0210-v2-k8s-version-policy
scs-100                                        -> /standards/scs-0100-v3-flavor-naming
0104                                           -> /standards/scs-0104-v1-standard-images
0214                                           -> /standards/scs-0214-v2-k8s-node-distribution
0501                                           -> /standards/scs-0501-v5-scs-compatible-iaas
0502                                           -> /standards/scs-0502-v1-scs-compatible-kaas
scs-0005                                       -> /standards/scs-0005-v2-project-governance
0007                                           -> /standards/scs-0007-v2-certification-integrators
0110                                           -> /standards/scs-0110-v1-ssd-flavors
0300                                           -> /standards/scs-0300-v1-requirements-for-sso-identity-federation

# A number without a version in force leads to the one that comes, and an unknown version to the number
0003                                           -> /standards/scs-0003-v2-sovereign-cloud-standards-testing
0109                                           -> /standards/scs-0109-v1-flavor-naming-strategy
0211-v7                                        -> /standards/scs-0211-v1-kaas-default-storage-class
0414                                           -> /standards/scs-0414-v1-sustainability-monitoring-data-formats

# A version, a supplement, a file name and an address lead to exactly that, in force or not
scs-0100-v1                                    -> /standards/scs-0100-v1-flavor-naming
0210 v1                                        -> /standards/scs-0210-v1-k8s-new-version-policy
scs-0102-v2                                    -> /standards/scs-0102-v2-image-metadata
scs-0211-v2                                    -> /standards/scs-0211-v2-kaas-default-storage-class
scs-0118-w1                                    -> /standards/scs-0118-w1-example-impacts-of-failure-scenarios
scs-0411-v1-publishing_method_for_metering_data.md -> /standards/scs-0411-v1-publishing_method_for_metering_data
https://docs.scs.community/standards/scs-0501-v4-scs-compatible-iaas#decision -> /standards/scs-0501-v4-scs-compatible-iaas

# A testcase
scs-0101-entropy-avail                         -> /standards/scs-0101-v1-entropy/requirements#scs-0101-entropy-avail
scs-0117-test-backup                           -> /standards/scs-0117-v1-volume-backup-service/requirements#scs-0117-test-backup
scs-0103-flavor-1v-4                           -> /standards/scs-0103-v1-standard-flavors/requirements#scs-0103-flavor-1v-4
cncf-k8s-conformance                           -> /standards/scs-0201-v1-cncf-conformance/requirements#cncf-k8s-conformance
scs-0115-default-rules                         -> /standards/scs-0115-v1-default-rules-for-security-groups/requirements#scs-0115-default-rules

# A requirement
REQ-0001v1-type                                -> /standards/scs-0001-v1-sovereign-cloud-standards#REQ-0001v1-type
req-0302v1-manager-identity                    -> /standards/scs-0302-v1-domain-manager-role#REQ-0302v1-manager-identity
REQ-0217v1-kubernetes-regularly                -> /standards/scs-0217-v1-cluster-hardening#REQ-0217v1-kubernetes-regularly

# A CVE, another advisory
CVE-2026-22797                                 -> /blog/openstack_oauth2_privescalation_cve_2026_22797
cve-2026-33551                                 -> /blog/openstack_privescal_ec2_creds_from_appcreds_cve_2026_33551
2026-33551                                     -> /blog/openstack_privescal_ec2_creds_from_appcreds_cve_2026_33551
22797                                          -> /blog/openstack_oauth2_privescalation_cve_2026_22797
OSSA-2026-015                                  -> /blog/keystone_credential_delegation_auth_bypass_ossa_2026_015

# An environment, and a member of it
borealis                                       -> /certification/borealis/
fjord-3                                        -> /certification/fjord/

# A scope and its versions
SCS-compatible KaaS                            -> /scopes/scs-compatible-kaas/
iaas v5.1                                      -> /scopes/scs-compatible-iaas/v5.1/
iaas next                                      -> /scopes/scs-compatible-iaas/next/
kaas v1                                        -> /scopes/scs-compatible-kaas/v1/

# What is in force before what is not, standards before what is made of them
flavor naming                                  -> /standards/scs-0100-v3-flavor-naming
flavor naming standard                         -> /standards/scs-0100-v3-flavor-naming
image metadata                                 -> /standards/scs-0102-v1-image-metadata
standard images                                -> /standards/scs-0104-v1-standard-images
standard flavors                               -> /standards/scs-0103-v1-standard-flavors
entropy                                        -> /standards/scs-0101-v1-entropy
volume types                                   -> /standards/scs-0114-v1-volume-type-standard
volume backup                                  -> /standards/scs-0117-v1-volume-backup-service
security groups                                -> /standards/scs-0115-v1-default-rules-for-security-groups
availability zones                             -> /standards/scs-0121-v1-Availability-Zones-Standard
key manager                                    -> /standards/scs-0116-v1-key-manager-standard
domain manager                                 -> /standards/scs-0302-v1-domain-manager-role
node distribution                              -> /standards/scs-0214-v2-k8s-node-distribution
version policy                                 -> /standards/scs-0210-v2-k8s-version-policy
default storage class                          -> /standards/scs-0211-v1-kaas-default-storage-class
mandatory services                             -> /standards/scs-0123-v1-mandatory-and-supported-IaaS-services
governance                                     -> /standards/scs-0005-v2-project-governance
integrators                                    -> /standards/scs-0007-v2-certification-integrators
certification                                  -> /certification/

# Drafts and decisions where there is nothing else
container registries                           -> /standards/scs-0212-v1-requirements-for-container-registries
cluster hardening                              -> /standards/scs-0217-v1-cluster-hardening
sustainability monitoring                      -> /standards/scs-0414-v1-sustainability-monitoring-data-formats
metering                                       -> /standards/scs-0412-v1-metering-json
status page                                    -> /standards/scs-0400-v1-status-page-create-decision
dns                                            -> /standards/scs-0127-v1-dns
time synchronization                           -> /standards/scs-0129-v1-time-sync-decisions
rook                                           -> /standards/scs-0119-v1-rook-decision
provider networks                              -> /standards/scs-0126-v1-provider-networks
end-to-end testing                             -> /standards/scs-0128-v1-e2e-testing
anti affinity                                  -> /standards/scs-0213-v1-k8s-nodes-anti-affinity
sonobuoy                                       -> /standards/scs-0200-v1-using-sonobuoy-for-kaas-conformance-tests
open source health                             -> /standards/scs-0008-v1-oss-health
ssd flavors                                    -> /standards/scs-0110-v1-ssd-flavors
taxonomy failsafe                              -> /standards/scs-0118-v1-taxonomy-of-failsafe-levels
secure connections                             -> /standards/scs-0125-v1-secure-connections

# What is made of standards, where it is asked for
upgrade iaas v4 v5.1                           -> /scopes/scs-compatible-iaas/upgrade/v4...v5.1
install kaas v1                                -> /scopes/scs-compatible-kaas/v1/install
release notes iaas v5.1                        -> /scopes/scs-compatible-iaas/v5.1/release-notes
compare flavor naming v2 v3                    -> /standards/iaas/scs-0100/v2...v3

# One typo, another spelling, an abbreviation
image metadta                                  -> /standards/scs-0102-v1-image-metadata
flavour                                        -> /standards/scs-0100-v3-flavor-naming
flavours naming                                -> /standards/scs-0100-v3-flavor-naming
entrpoy                                        -> /standards/scs-0101-v1-entropy
k8s version policy                             -> /standards/scs-0210-v2-k8s-version-policy
kubernetes hardenning                          -> /standards/scs-0217-v1-cluster-hardening
availabilty zones                              -> /standards/scs-0121-v1-Availability-Zones-Standard
keystone domian manager                        -> /standards/scs-0302-v1-domain-manager-role

# Pages of which there is one
register                                       -> /certification/register
calendar                                       -> /calendar/
badge                                          -> /badges/
requirements                                   -> /standards/requirements
kaas standards                                 -> /standards/kaas
`);
