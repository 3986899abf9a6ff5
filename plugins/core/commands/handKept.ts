import type {StoredGrammar} from './grammar';

/** A program that nobody can record: where its options were read, as a comment would say. */
type HandKept = Omit<StoredGrammar, 'version'>;

const KUBE = '--kubeconfig= --context=';
const SONOBUOY_RUN = `0 ${KUBE} -n|--namespace= -m|--mode= --config= -p|--plugin= --plugin-env= --plugin-image= --e2e-focus= --e2e-skip= --e2e-parallel= --e2e-repo= --e2e-repo-config= --kubernetes-version= --kube-conformance-image= --kube-conformance-image-version= --systemd-logs-image= --sonobuoy-image= --custom-registry= --image-pull-policy= --rbac= --skip-preflight=? --ssh-key= --ssh-user= --aggregator-node-selector= --security-context-mode= --dns-namespace= --dns-pod-labels= --show-default-podspec=? --timeout= -f|--file=`;

/**
 * Commands and options of programs that no package of Debian or npm brings, kept by hand, and only as far as documents use
 * them: what is missing here may exist. Paths tell programs of the same name apart. The notation is that of
 * {@link StoredGrammar}.
 */
export const HAND_KEPT: Readonly<Record<string, HandKept>> = {
  // vmware-tanzu/sonobuoy, cmd/sonobuoy/app
  sonobuoy: {
    global: '-h|--help --level= -d|--debug=? -v|--v=',
    commands: {
      delete: `0 ${KUBE} -n|--namespace= --all=? --wait=? --wait-output= --rbac=`,
      gen: SONOBUOY_RUN,
      images: `0 ${KUBE} -p|--plugin= --kubernetes-version= --dry-run=?`,
      'images list': `0 ${KUBE} -p|--plugin= --kubernetes-version= --dry-run=?`,
      logs: `0 ${KUBE} -n|--namespace= -f|--follow=? -p|--plugin=`,
      results: '1 -p|--plugin= -m|--mode= -n|--node= -s|--skip-prefix=?',
      retrieve: `0-1 ${KUBE} -n|--namespace= -x|--extract=? -f|--filename= -r|--retrieve-path=`,
      run: `${SONOBUOY_RUN} --wait=? --wait-output=`,
      status: `0 ${KUBE} -n|--namespace= --json=? --show-all=?`,
      version: `0 ${KUBE} --short=?`,
      wait: `0 ${KUBE} -n|--namespace= --wait=? --wait-output=`,
    },
  },
  // kubernetes/kubernetes, cmd/kubeadm/app/cmd
  kubeadm: {
    global: '-h|--help --rootfs= -v|--v=',
    commands: {
      'certs check-expiration': '0 --cert-dir= --config= --kubeconfig= -o|--output=',
      'certs renew': '--cert-dir= --config= --kubeconfig=',
      'config images list':
        '0 --config= --feature-gates= --image-repository= --kubernetes-version= -o|--output=',
      'config print init-defaults': '0 --component-configs=',
      'config validate': '0 --config= --allow-experimental-api',
      'token create':
        '0-1 --config= --description= --groups= --print-join-command --ttl= --usages= --dry-run',
      'token list': '0 -o|--output=',
      'upgrade apply': '0-1 --config= -y|--yes -f|--force --dry-run --etcd-upgrade=? --certificate-renewal=?',
      'upgrade plan': '0-1 --config= --feature-gates= --print-config -o|--output=',
      version: '0 -o|--output=',
    },
  },
  // Debian's etcd-client 3.5.16: `etcdctl --help`
  etcdctl: {
    global:
      '-h|--help --cacert= --cert= --key= --command-timeout= --debug=? --dial-timeout= -d|--discovery-srv= --discovery-srv-name= --endpoints= --hex=? --insecure-discovery=? --insecure-skip-tls-verify=? --insecure-transport=? --keepalive-time= --keepalive-timeout= --password= --user= -w|--write-out=',
    commands: {
      'alarm disarm': '0',
      'alarm list': '0',
      'auth disable': '0',
      'auth enable': '0',
      'auth status': '0',
      'check datascale': '0 --auto-compact=? --auto-defrag=? --load= --prefix=',
      'check perf': '0 --auto-compact=? --auto-defrag=? --load= --prefix=',
      compaction: '1 --physical=?',
      defrag: '0 --cluster=? --data-dir=',
      del: '1-2 --from-key=? --prefix=? --prev-kv=? --range=?',
      'endpoint hashkv': '0 --cluster=? --rev=',
      'endpoint health': '0 --cluster=?',
      'endpoint status': '0 --cluster=?',
      get: '1-2 --consistency= --count-only=? --from-key=? --keys-only=? --limit= --order= --prefix=? --print-value-only=? --rev= --sort-by=',
      'lease grant': '1',
      'lease keep-alive': '1 --once=?',
      'lease list': '0',
      'lease revoke': '1',
      'lease timetolive': '1 --keys=?',
      'member add': '1 --learner=? --peer-urls=',
      'member list': '0 --consistency=',
      'member promote': '1',
      'member remove': '1',
      'member update': '1 --peer-urls=',
      'move-leader': '1',
      put: '1-2 --ignore-lease=? --ignore-value=? --lease= --prev-kv=?',
      'role add': '1',
      'role delete': '1',
      'role get': '1',
      'role grant-permission': '3-4 --from-key=? --prefix=?',
      'role list': '0',
      'role revoke-permission': '2-3 --from-key=? --prefix=?',
      'snapshot restore':
        '1 --bump-revision= --data-dir= --initial-advertise-peer-urls= --initial-cluster= --initial-cluster-token= --initial-memory-map-size= --mark-compacted=? --name= --skip-hash-check=? --wal-dir=',
      'snapshot save': '1',
      'snapshot status': '1',
      'user add': '1 --interactive=? --new-user-password= --no-password=?',
      'user delete': '1',
      'user get': '1 --detail=?',
      'user grant-role': '2',
      'user list': '0',
      'user passwd': '1 --interactive=?',
      'user revoke-role': '2',
      version: '0',
    },
  },
  // Debian's tempest 33.0.0: `tempest run --help` and so on
  tempest: {
    global: '-h|--help --version -v|--verbose -q|--quiet --log-file= --debug',
    commands: {
      'account-generator':
        '1 -c|--config-file= --os-username= --os-password= --os-project-name= --os-domain-name= --tag= -r|--concurrency= --with-admin -i|--identity-version=',
      cleanup: '0 --init-saved-state --delete-tempest-conf-objects --dry-run --prefix= --resource-list',
      init: '0-1 -c|--config-dir= -s|--show-global-config-dir --name= --workspace-path=',
      'list-plugins': '0',
      run: '0 --workspace= --workspace-path= --config-file= -s|--smoke -r|--regex= --exclude-regex= --include-list|--include_list= --exclude-list|--exclude_list= --load-list|--load_list= --worker-file|--worker_file= -l|--list-tests -w|--concurrency= --parallel -t|--serial --save-state --subunit --combine --slowest',
      'verify-config': '0 -u|--update -o|--output= -r|--replace-ext',
      'workspace list': '0 --workspace-path= -f|--format= -c|--column=',
      'workspace register': '0 --workspace-path= --name=! --path=!',
      'workspace remove': '0 --workspace-path= --name=! --rmdir',
    },
  },
  // Debian's python3-tempestconf: `discover-tempest-config --help`
  'discover-tempest-config': {
    global: '-h|--help',
    commands: {
      '': '0- --os-cloud= --os-auth-type= --os-auth-url= --os-system-scope= --os-domain-id= --os-domain-name= --os-project-id= --os-project-name= --os-project-domain-id= --os-project-domain-name= --os-trust-id= --os-default-domain-id= --os-default-domain-name= --os-user-id= --os-username= --os-user-domain-id= --os-user-domain-name= --os-password= --insecure --os-cacert= --os-cert= --os-key= --timeout= --collect-timing --os-service-type= --os-service-name= --os-interface= --os-region-name= --os-endpoint-override= --os-api-version= --create --out= --deployer-input= --no-default-deployer --debug|-d --verbose|-v --no-rng --non-admin --test-accounts= --create-accounts-file= --profile= --generate-profile= --image-disk-format= --image= --retry-image --flavor-min-mem= --flavor-min-disk= --convert-to-raw --network-id= --append= --remove=',
    },
  },
  // osism/openstack-image-manager, openstack_image_manager/main.py
  'openstack-image-manager': {
    global: '--help --install-completion --show-completion',
    commands: {
      '': '0 --debug --dry-run --check-age --max-age= --latest --keep --cloud= --images= --tag= --filter= --deactivate --hide --force --delete --yes-i-really-know-what-i-do --use-os-hidden --hidden-visibility= --share-image= --share-action= --share-domain= --share-target= --share-type= --check|--no-check --check-only --stuck-retry= --prefetch= --import-timeout= --verify-checksum',
    },
  },
  // osism/openstack-flavor-manager, openstack_flavor_manager/cli.py
  'openstack-flavor-manager': {
    global: '--help --install-completion --show-completion',
    commands: {'': '0 --name= --url= --debug --cloud= --recommended --limit-memory='},
  },
  // From here on SovereignCloudStack/standards, folder Tests
  'scs-compliance-check.py': {
    global: '-h|--help',
    commands: {
      '': '1 -v|--verbose -q|--quiet --debug -d|--date= -V|--version= -s|--subject= -S|--sections= -t|--tests= -o|--output= -C|--critical-only -a|--assign=',
    },
  },
  'scs-test-runner.py': {
    global: '--help -d|--debug -c|--config=',
    commands: {
      cleanup: '0 --subject= --preset= --num-workers=',
      run: '0 --scope= --subject= --preset= --num-workers= --monitor-url= -o|--output=',
    },
  },
  'add_subject.py': {global: '', commands: {'': '1'}},
  'openstack_test.py': {global: '', commands: {'': '1- -c|--os-cloud= -s|--subject='}},
  'k8s_version_policy.py': {global: '-h|--help', commands: {'': '0 -k|--kubeconfig=!'}},
  'run_sonobuoy.py': {
    global: '--help',
    commands: {
      'check-results': '1 --scs-sonobuoy-config=!',
      run: '0 -k|--kubeconfig=! -r|--result_dir_name= -c|--check= --scs-sonobuoy-config=! --execution-mode= -a|--arg=',
    },
  },
  'scs_0100_flavor_naming/cli.py': {
    global: '--help -d|--debug -v|--verbose',
    commands: {input: '0', parse: '1- -o|--output='},
  },
};
