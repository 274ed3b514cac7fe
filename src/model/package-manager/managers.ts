/** What a package manager is asked to do, whatever it calls it. */
export type Verb =
  | 'install'
  | 'reinstall'
  | 'module-install'
  | 'group-install'
  | 'local-install'
  | 'run'
  | 'update'
  | 'upgrade'
  | 'dist-upgrade'
  | 'remove'
  | 'clean'

/** How a package manager's command line is read. */
export interface Manager {
  /** Commands of one word or of two, with what they ask for. */
  readonly verbs: Readonly<Record<string, Verb>>
  /** Options that take the next word as their value. */
  readonly valued: ReadonlySet<string>
  /** What is asked for when there is no command: a lone `yarn` installs. */
  readonly alone?: Verb
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const APT: Manager = {
  verbs: {
    install: 'install',
    reinstall: 'reinstall',
    'build-dep': 'install',
    update: 'update',
    upgrade: 'upgrade',
    'safe-upgrade': 'upgrade',
    'dist-upgrade': 'dist-upgrade',
    'full-upgrade': 'dist-upgrade',
    remove: 'remove',
    purge: 'remove',
    autoremove: 'remove',
    clean: 'clean',
  },
  valued: set('-t --target-release --default-release -o --option -c --config-file -a --host-architecture'),
}

const DNF: Manager = {
  verbs: {
    install: 'install',
    in: 'install',
    'install-n': 'install',
    localinstall: 'local-install',
    groupinstall: 'group-install',
    'group install': 'group-install',
    'groups install': 'group-install',
    'module install': 'module-install',
    'module enable': 'module-install',
    reinstall: 'reinstall',
    rei: 'reinstall',
    upgrade: 'upgrade',
    up: 'upgrade',
    update: 'upgrade',
    'upgrade-minimal': 'upgrade',
    'up-min': 'upgrade',
    'update-minimal': 'upgrade',
    'distro-sync': 'dist-upgrade',
    makecache: 'update',
    remove: 'remove',
    rm: 'remove',
    erase: 'remove',
    autoremove: 'remove',
    clean: 'clean',
  },
  valued: set(
    '-c --config -x --exclude --excludepkgs --enablerepo --disablerepo --repo --repoid --installroot --releasever ' +
      '--setopt --repofrompath --forcearch --advisory --downloaddir --destdir -d --debuglevel -e --errorlevel -R --randomwait',
  ),
}

const ZYPPER: Manager = {
  verbs: {
    install: 'install',
    in: 'install',
    'source-install': 'install',
    si: 'install',
    patch: 'upgrade',
    update: 'upgrade',
    up: 'upgrade',
    'dist-upgrade': 'dist-upgrade',
    dup: 'dist-upgrade',
    refresh: 'update',
    ref: 'update',
    remove: 'remove',
    rm: 'remove',
    clean: 'clean',
    cc: 'clean',
  },
  valued: set(
    '-R --root --installroot -c --config -D --reposd-dir -C --cache-dir --raw-cache-dir --solv-cache-dir --pkg-cache-dir ' +
      '--releasever -p --plus-repo --plus-content -r --repo --from -t --type --name --download',
  ),
}

const APK: Manager = {
  verbs: { add: 'install', update: 'update', upgrade: 'upgrade', del: 'remove', 'cache clean': 'clean' },
  valued: set(
    '-X --repository -p --root -t --virtual --arch --keys-dir --repositories-file --cache-dir --cache-max-age --wait --progress-fd',
  ),
}

const PIP: Manager = {
  verbs: { install: 'install', uninstall: 'remove', 'cache purge': 'clean' },
  valued: set(
    '-r --requirement -c --constraint -e --editable -t --target --platform --python-version --implementation --abi --root ' +
      '--prefix --src --source --build -b --build-dir --upgrade-strategy -i --index-url --pypi-url --extra-index-url -f ' +
      '--find-links --no-binary --only-binary --progress-bar --cert --client-cert --cache-dir --proxy --timeout ' +
      '--default-timeout --retries --exists-action --trusted-host --log --python --root-user-action -C --config-settings ' +
      '--config-setting --global-option --install-option --report --use-feature --use-deprecated --keyring-provider ' +
      '--resume-retries --group',
  ),
}

const PIPX: Manager = {
  verbs: { install: 'install', uninstall: 'remove' },
  valued: set('--python --pip-args -i --index-url --suffix --backend --preinstall'),
}

const NPM: Manager = {
  verbs: {
    install: 'install',
    i: 'install',
    in: 'install',
    ins: 'install',
    inst: 'install',
    insta: 'install',
    instal: 'install',
    isnt: 'install',
    add: 'install',
    update: 'upgrade',
    uninstall: 'remove',
    remove: 'remove',
    rm: 'remove',
    'cache clean': 'clean',
  },
  valued: set(
    '-C --prefix --registry --loglevel --cache --userconfig --globalconfig --proxy --https-proxy --noproxy --tag --omit ' +
      '--include --save-prefix --fetch-retries --fetch-timeout --fetch-retry-mintimeout --fetch-retry-maxtimeout ' +
      '--fetch-retry-factor --maxsockets --cafile --ca --cert --key --script-shell --install-strategy --only --also ' +
      '-w --workspace --depth --os --cpu --libc --python --before --dir --store-dir --filter -F',
  ),
}

const YARN: Manager = {
  verbs: {
    install: 'install',
    add: 'install',
    'global add': 'install',
    upgrade: 'upgrade',
    remove: 'remove',
    'cache clean': 'clean',
  },
  valued: set(
    '--network-timeout --network-concurrency --registry --cwd --modules-folder --cache-folder --mutex --proxy --https-proxy',
  ),
  alone: 'install',
}

const GEM: Manager = {
  verbs: { install: 'install', i: 'install', update: 'upgrade', uninstall: 'remove', cleanup: 'clean' },
  valued: set(
    '-v --version -i --install-dir -n --bindir -s --source -p --http-proxy -P --trust-policy -g --file --platform ' +
      '--build-root -B --bulk-threshold --config-file --document -j --build-jobs',
  ),
}

const GO: Manager = {
  verbs: { install: 'install', get: 'install', run: 'run', 'clean -modcache': 'clean' },
  valued: set(
    '-p -C -asmflags -buildmode -compiler -gccgoflags -gcflags -ldflags -mod -modfile -overlay -pgo -pkgdir -tags -toolexec -exec',
  ),
}

/** Each package manager by the name of its program; pip also has names with a version. */
const MANAGERS: ReadonlyMap<string, Manager> = new Map([
  ['apt-get', APT],
  ['apt', APT],
  ['aptitude', APT],
  ['apk', APK],
  ['yum', DNF],
  ['dnf', DNF],
  ['dnf5', DNF],
  ['microdnf', DNF],
  ['tdnf', DNF],
  ['zypper', ZYPPER],
  ['pip', PIP],
  ['pipx', PIPX],
  ['npm', NPM],
  ['pnpm', NPM],
  ['yarn', YARN],
  ['gem', GEM],
  ['go', GO],
])

const VERSIONED_PIP = /^pip\d+(?:\.\d+)?$/

/** The package manager that a program is, by its usual name. */
export function managerOf(program: string): { readonly name: string; readonly manager: Manager } | undefined {
  const name = VERSIONED_PIP.test(program) ? 'pip' : program
  const manager = MANAGERS.get(name)
  return manager && { name, manager }
}
