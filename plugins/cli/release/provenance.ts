/** A file by its name in the release. */
export type Digest = {readonly name: string; readonly sha256: string};

/** What a release was made of. */
export type Origin = {
  /** Full name of the commit. */
  readonly commit: string;
  /** SHA-256 of the lock file, which names every package by its hash. */
  readonly lock: string;
};

/**
 * A statement of in-toto on SLSA provenance, version 1: which files were made, of which commit and packages, by whom. It
 * is not signed: the workflow adds a statement that is. `env` is that of GitHub Actions, or of anything else.
 * @see https://slsa.dev/spec/v1.0/provenance
 */
export function provenance(subjects: readonly Digest[], origin: Origin, env: NodeJS.ProcessEnv): string {
  const {definition, builder, run, source} = env.GITHUB_ACTIONS === 'true' ? githubBuild(env) : LOCAL_BUILD;
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({name, sha256}) => ({name, digest: {sha256}})),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        ...definition,
        resolvedDependencies: [
          {...source, digest: {gitCommit: origin.commit}},
          {name: 'package-lock.json', digest: {sha256: origin.lock}},
        ],
      },
      runDetails: {builder: {id: builder}, ...(run === undefined ? {} : {metadata: {invocationId: run}})},
    },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

type Build = {
  readonly definition: {
    readonly buildType: string;
    readonly externalParameters: object;
    readonly internalParameters?: object;
  };
  readonly builder: string;
  readonly run?: string;
  readonly source: {readonly uri: string} | {readonly name: string};
};

/** A trial on someone's machine, which vouches for nothing. */
const LOCAL_BUILD: Build = {
  definition: {buildType: 'urn:x-scs-standards-site:release-files', externalParameters: {}},
  builder: 'urn:x-scs-standards-site:local',
  source: {name: 'source'},
};

/** @see https://actions.github.io/buildtypes/workflow/v1 */
function githubBuild(env: NodeJS.ProcessEnv): Build {
  const repository = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}`;
  // `owner/name/path@ref`
  const [place = ''] = (env.GITHUB_WORKFLOW_REF ?? '').split('@');
  return {
    definition: {
      buildType: 'https://actions.github.io/buildtypes/workflow/v1',
      externalParameters: {
        workflow: {
          ref: env.GITHUB_REF,
          repository,
          path: place.slice(`${env.GITHUB_REPOSITORY}/`.length),
        },
      },
      internalParameters: {
        github: {
          event_name: env.GITHUB_EVENT_NAME,
          repository_id: env.GITHUB_REPOSITORY_ID,
          repository_owner_id: env.GITHUB_REPOSITORY_OWNER_ID,
        },
      },
    },
    builder: `https://github.com/actions/runner/${env.RUNNER_ENVIRONMENT}`,
    run: `${repository}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT}`,
    source: {uri: `git+${repository}@${env.GITHUB_REF}`},
  };
}
