import { A as folderOf, B as asText, C as leavingOut, H as isRecord, L as asList, N as nameOf, P as nearestFolder, U as UserError, _ as takeInventory, b as readableRoot, d as writeWhole, h as readArguments, n as chosenLanguage, s as onePath, t as EXIT, w as memoryTree, y as openDirectory, z as asRecord } from "./start.js";
import { a as withConsole, c as manifestSource, l as readManifest, o as surveyor, r as readProfile, s as createReader, t as gatherAndRender, u as assemble } from "./rendering.js";
import { a as isTemplate, n as isSamplePath } from "./sample.js";
import { a as deployedObjects, f as coversHost, h as PROBES, m as tlsHosts, n as MOMENTS, p as ingressRules, r as environmentLoad, s as declaredPorts, t as claims, w as dependenciesOf } from "./volume-claim.js";
import { a as guess, i as firstOfEach, n as explanation, o as isGuess, r as bounded, s as isGuessedList, t as describe } from "./described.js";
import { i as addTo } from "./location.js";
import { r as comparableAddress, t as acceptedName } from "./name-limit.js";
import { n as isHostOf } from "./registry.js";
import { n as thousandths, r as writeQuantity } from "./quantity.js";
import { t as createEnvironmentNames } from "./environment-names.js";
import { a as createSource, r as readRoot } from "./parse.js";
import { n as withoutHidden, t as cut } from "./foreign-text.js";
import { t as MANIFEST_SCHEMA } from "./schema.js";
import { t as CONSOLE_TOKEN } from "./console.js";
import { closeSync, constants, fstatSync, linkSync, lstatSync, openSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

// src/init/evidence.ts
/** The author's place of a value: the line of a values file where one gave it, else that of the template. */
function placeOf(subject, ...route) {
	const place = [...subject.route, ...route];
	return subject.document.feeds?.(place)[0] ?? subject.document.locate(place);
}

// src/init/guess/names.ts
/** The name that the console accepts in place of another one; undefined when nothing of it can stay. */
const consoleName = (name, limit) => name.length > 200 ? void 0 : acceptedName(name, limit);
/** Names of one environment that people write one way or another. */
const SAME$1 = {
	develop: "dev",
	development: "dev",
	production: "prod",
	int: "integration",
	integ: "integration",
	rec: "recette"
};
/** What tells an environment from the others, whatever way its name is written. */
function environmentKey(name) {
	const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
	return SAME$1[plain] ?? plain;
}
const STAGES = {
	dev: "dev",
	integration: "integration",
	qualif: "staging",
	recette: "staging",
	staging: "staging",
	preprod: "staging",
	prod: "prod"
};
/** The stage of the console that the name of an environment says, when it says one that the profile has. */
function stageOf(name, { stages }) {
	const stage = [name, name.toLowerCase().split("-").at(-1) ?? ""].map((part) => part.replace(/\d{1,3}$/, "")).flatMap((part) => STAGES[environmentKey(part)] ?? []).at(0);
	return stage !== void 0 && stages.includes(stage) ? stage : void 0;
}

// src/init/guess/repositories.ts
const GIT_CONFIG = {
	path: ".git/config",
	start: {
		line: 1,
		column: 1
	}
};
const SCP_FORM = /^(?:[^/:@\s]+@)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(?!\/\/)\/?([\w.~/-]+)$/i;
/** The address as the console takes it, `https://….git`, without user, password, query; undefined for another kind. */
function cloneAddress(remote) {
	if (remote.length > 2048) return void 0;
	const [, scpHost, scpPath] = SCP_FORM.exec(remote.trim()) ?? [];
	const text = scpHost === void 0 ? remote.trim() : `ssh://${scpHost}/${scpPath}`;
	if (!URL.canParse(text)) return void 0;
	const { protocol, hostname, host, pathname } = new URL(text);
	if (![
		"http:",
		"https:",
		"ssh:",
		"git:",
		"git+ssh:"
	].includes(protocol) || !hostname.includes(".")) return void 0;
	const path = pathname.replace(/\/+$/, "").replace(/\.git$/, "");
	if (!/^(?:\/[\w.~-]+)+$/.test(path)) return void 0;
	return `https://${protocol.startsWith("http") ? host : hostname}${path}.git`;
}
/** What the repository is called: the end of its address, else its folder. */
function repositoryName({ remote, folderName }) {
	const address = remote === void 0 ? void 0 : cloneAddress(remote);
	return address === void 0 ? {
		name: folderName,
		remote: false
	} : {
		name: nameOf(address).replace(/\.git$/, ""),
		remote: true
	};
}
/** The entry for this repository. */
function guessRepositories(evidence) {
	const { profile, remote } = evidence;
	const called = repositoryName(evidence);
	const name = consoleName(called.name, profile.limits.repositoryName);
	if (name === void 0 || profile.forbiddenRepositoryNames.includes(name)) return void 0;
	const url = remote === void 0 ? void 0 : cloneAddress(remote);
	return bounded([{
		name: called.remote ? guess(name, GIT_CONFIG) : guess(name, void 0, FOLDER_NAME),
		url: url === void 0 ? void 0 : guess(url, GIT_CONFIG),
		...deployment(evidence)
	}], 1);
}
const FOLDER_NAME = {
	en: "name of the folder",
	fr: "nom du dossier"
};
/** What it holds, and what of it Argo CD deploys where there is but one thing. */
function deployment({ repository }) {
	const image = repository.dockerfiles.find(({ source }) => !isSamplePath(source.path));
	const code = image && {
		path: image.source.path,
		start: {
			line: 1,
			column: 1
		}
	};
	const releases = repository.releases.filter((subject) => !isSamplePath(subject.release.declaredAt.path) && !isNothing(subject));
	const plain = repository.objects.filter(({ environments, state, document, displayName }) => !environments && state === "deployed" && displayName !== "?" && !isSamplePath(document.source.path));
	const folders = /* @__PURE__ */ new Set([...releases.map(({ release }) => release.source.folder), ...plain.map(({ document }) => folderOf(document.source.path))]);
	const [folder] = folders;
	if (folder === void 0) return code ? { type: guess("application", code) } : {};
	if (folders.size > 1) return {};
	const at = releases[0]?.release.declaredAt ?? plain[0]?.document.locate([]);
	return {
		type: guess(code ? "both" : "infrastructure", at),
		deployPath: guess(folder, at),
		valuesFiles: valuesFiles(releases, folder)
	};
}
/** A chart that makes no object by itself: another one, or values that are not here, switch its parts on. */
const isNothing = ({ release: { source }, status, complete, objects }) => source.type === "helm" && status === "rendered" && complete && objects.length === 0;
/** The values files of every environment with `<env>` in place of its name; nothing when one is named another way. */
function valuesFiles(releases, folder) {
	const lists = releases.flatMap(({ release }) => {
		const { source, environmentName } = release;
		if (source.type !== "helm" || environmentName === void 0) return [];
		const start = folder === "." ? "" : `${folder}/`;
		return [{
			at: release.declaredAt,
			files: source.valuesFiles.map((path) => {
				const written = path.startsWith(start) ? path.slice(start.length) : `/${path}`;
				return /^[a-z0-9]{2,11}$/.test(environmentName) ? written.replaceAll(environmentName, "<env>") : written;
			})
		}];
	});
	const [first] = lists;
	if (!(first && lists.every(({ files }) => files.join("\n") === first.files.join("\n"))) || lists.length !== releases.length || !first.files.some((file) => file.includes("<env>"))) return void 0;
	return bounded(first.files.map((file) => guess(file, first.at)), 20);
}

// src/init/guess/technology.ts
/** Technologies by words of the names of images; the first that a name holds counts. */
const TECHNOLOGIES = [
	["keycloak", /^keycloak/],
	["postgres", /^(?:postgres|postgresql|postgis|pgvector|timescaledb)/],
	["mariadb", /^mariadb/],
	["mysql", /^mysql/],
	["mongo", /^mongo(?:db)?(?:$|-)/],
	["redis", /^(?:redis|valkey)(?:$|-)/],
	["memcached", /^memcached/],
	["rabbitmq", /^rabbitmq/],
	["kafka", /^(?:cp-)?kafka/],
	["elasticsearch", /^(?:elasticsearch|opensearch)(?:$|-)/],
	["nginx", /^nginx/],
	["apache", /^(?:httpd|apache)(?:$|2|-)/],
	["caddy", /^caddy/],
	["tomcat", /^tomcat/],
	["openjdk", /^(?:openjdk|java|eclipse-temurin|temurin|amazoncorretto|corretto|ibm-semeru|jre|jdk|maven|gradle)/],
	["node", /^(?:node|nodejs|bun|deno)(?:$|-|\d)/],
	["python", /^(?:python|pypy|uv)/],
	["golang", /^(?:golang|go-toolset)/],
	["php", /^(?:php|composer)/],
	["ruby", /^ruby/],
	["perl", /^perl/],
	["drupal", /^drupal/],
	["dotnet", /^(?:dotnet|aspnet)/],
	["rust", /^rust/]
];
/** What an image is built with, from its name alone; undefined for the name of an application. */
function technologyOf({ path }) {
	const parts = path.toLowerCase().split("/");
	return [parts.at(-1) ?? "", ...parts.includes("dotnet") ? ["dotnet"] : []].flatMap((name) => TECHNOLOGIES.find(([, words]) => words.test(name))?.[0] ?? []).at(0);
}
/** Tiers of the platform's labels that a technology can only have. */
const TIERS = {
	postgres: "db",
	mariadb: "db",
	mysql: "db",
	mongo: "db",
	redis: "cache",
	memcached: "cache",
	keycloak: "auth"
};
/** Databases among the technologies. */
const DATABASE_ENGINES = /* @__PURE__ */ new Set([
	"postgres",
	"mariadb",
	"mysql",
	"mongo",
	"redis"
]);
/** The image without its tag and digest, as it is written. */
function untagged({ text, tag, digest }) {
	const named = digest === void 0 ? text : text.slice(0, text.indexOf("@"));
	return tag === void 0 ? named : named.slice(0, -(tag.length + 1));
}

// src/init/guess/image-components.ts
/** Folders that say nothing about what they hold. */
const PLAIN_FOLDERS = /* @__PURE__ */ new Set([
	".",
	"docker",
	"build",
	"src",
	"app",
	"container",
	"containers",
	"ci",
	"image",
	"dockerfiles",
	"deploy"
]);
/** Variants for a machine of development. */
const VARIANT = /(?:^|[._-])(?:debug|dev|local|test|tests|e2e|ci|devops|windows)(?:[._-]|$)/i;
const isVariant = ({ source }) => VARIANT.test(nameOf(source.path));
/** The images of the repository, those of one folder together. */
function imageComponents(dockerfiles, evidence) {
	const own = repositoryName(evidence).name;
	const folders = /* @__PURE__ */ new Map();
	for (const dockerfile of dockerfiles) addTo(folders, folderOf(dockerfile.source.path), dockerfile);
	return [...folders].flatMap(([folder, files]) => {
		const rank = (file) => Number(nameOf(file.source.path) === "Dockerfile") || -Number(isVariant(file));
		const [first, ...others] = files.toSorted((a, b) => rank(b) - rank(a));
		if (!first) return [];
		const name = nameOfFolder(folder, own);
		return [{
			name,
			dockerfiles: [first, ...others.filter((file) => !isVariant(file))],
			component: ofImage(name, first)
		}];
	});
}
/** The nearest folder of a path that says something; the repository's own name when none does. */
const nameOfFolder = (folder, repository) => folder.split("/").toReversed().find((part) => !PLAIN_FOLDERS.has(part.toLowerCase())) ?? repository;
const ofImage = (name, dockerfile) => ({
	name: guess(name.slice(0, 60), {
		path: dockerfile.source.path,
		start: {
			line: 1,
			column: 1
		}
	}),
	technology: technologyIn(dockerfile),
	port: exposedPort(dockerfile)
});
/** What the final image is made of; where its name does not tell, what the stages before it build with. */
function technologyIn({ shipped, stages, source }) {
	for (const stage of [...shipped, ...stages.toReversed()]) {
		const found = stage.image && technologyOf(stage.image);
		if (found !== void 0) return guess(found, source.location(stage.imageSpan));
	}
}
/** The first port of the final image that is a number. */
function exposedPort({ shipped, source }) {
	for (const stage of shipped) for (const instruction of stage.instructions) {
		if (instruction.keyword !== "EXPOSE") continue;
		for (const { text, span } of instruction.words) {
			const [, digits] = /^(\d{1,5})(?:\/tcp)?$/i.exec(stage.expand(text, instruction) ?? "") ?? [];
			const port = Number(digits);
			if (port > 0 && port < 65536) return guess(port, source.location(span));
		}
	}
}

// src/init/guess/components.ts
const MOST_COMPONENTS = 50;
const WORKLOADS = /* @__PURE__ */ new Set([
	"Deployment",
	"StatefulSet",
	"DaemonSet",
	"CronJob",
	"Rollout",
	"DeploymentConfig",
	"Pod",
	"ReplicationController"
]);
const CRITICALITIES = [
	"high",
	"medium",
	"low"
];
const MAX_NAME = 60;
/** Technologies whose work is to keep something. */
const STATEFUL = /* @__PURE__ */ new Set([
	...DATABASE_ENGINES,
	"rabbitmq",
	"kafka",
	"elasticsearch"
]);
/** One component for each workload, whatever the environments it is deployed to, and for each image that none runs. */
function guessComponents(evidence) {
	const { repository } = evidence;
	const dockerfiles = repository.dockerfiles.filter(({ source }) => !isSamplePath(source.path));
	const images = imageComponents(dockerfiles, evidence);
	const builtAs = finderOf(images);
	const used = /* @__PURE__ */ new Set();
	const releaseNames = new Map(repository.releases.flatMap(({ release: { source }, objects, chart }) => {
		const named = {
			release: source.type === "helm" ? source.name : void 0,
			chart: asText(chart?.file.get("name"))
		};
		return objects.map((object) => [object, named]);
	}));
	const workloads = repository.pods.flatMap((pod) => {
		const { object } = pod;
		if (!WORKLOADS.has(object.kind) || object.state !== "deployed" || isSamplePath(object.document.source.path)) return [];
		const name = componentName(object, releaseNames.get(object));
		if (name === void 0) return [];
		const image = builtAs(name) ?? builtAs(imageName(pod));
		if (image) for (const dockerfile of image.dockerfiles) used.add(dockerfile);
		return [ofWorkload(name, pod, image?.dockerfiles[0])];
	});
	const builds = images.filter(({ dockerfiles: files }) => !files.some((file) => used.has(file))).map(({ component }) => component);
	return bounded(firstOfEach([...workloads, ...builds], ({ name }) => name.guessed), MOST_COMPONENTS);
}
const mainContainer = (pod) => pod.containers.find(({ role }) => role === "container");
const imageName = (pod) => {
	const path = mainContainer(pod)?.image?.path;
	return path === void 0 ? void 0 : nameOf(path);
};
/** Finds the image of a folder that a workload or an image is called after: `client`, `demo-client`. */
function finderOf(images) {
	const byName = new Map(images.toReversed().map((image) => [image.name.toLowerCase(), image]));
	return (called = "") => {
		for (let name = called.toLowerCase(); name !== "";) {
			const found = byName.get(name);
			if (found) return found;
			const dash = name.indexOf("-");
			name = dash < 0 ? "" : name.slice(dash + 1);
		}
	};
}
/** A name without that of the release, which changes with the environment; the chart's own when nothing else is left. */
function componentName({ name }, { release, chart } = {}) {
	if (name === void 0 || name === "" || name.length > 253) return void 0;
	if (!release || !name.startsWith(release)) return name.slice(0, MAX_NAME);
	const rest = name.slice(release.length).replace(/^-+/, "");
	return ((chart?.startsWith(rest) ? chart : rest) || name).slice(0, MAX_NAME);
}
function ofWorkload(name, pod, dockerfile) {
	const { object } = pod;
	const container = mainContainer(pod);
	const { image } = container ?? {};
	const imageAt = container && placeOf(container, "image");
	const byImage = image && technologyOf(image);
	const technology = (dockerfile && technologyIn(dockerfile)) ?? (byImage === void 0 ? void 0 : guess(byImage, imageAt));
	const port = container && declaredPorts(container).find(({ number }) => number > 0 && number < 65536);
	return {
		name: guess(name, object.document.locate([
			...object.route,
			"metadata",
			"name"
		])),
		technology,
		tier: label(pod, "tier") ?? (technology && TIERS[technology.guessed] ? guess(TIERS[technology.guessed] ?? "", technology.origin.at) : void 0),
		criticality: criticalityOf(pod),
		image: image && guess(untagged(image), imageAt),
		port: port && container ? guess(port.number, placeOf(container, ...port.route, "containerPort")) : dockerfile && exposedPort(dockerfile),
		stateless: statelessOf(pod, name, technology?.guessed)
	};
}
function label(pod, key) {
	const { object } = pod;
	const onPod = pod.labels[key];
	const value = onPod ?? object.labels[key];
	if (!value) return void 0;
	const at = object.document.locate([
		...object.route,
		...onPod ? pod.metadataRoute : ["metadata"],
		"labels",
		key
	]);
	return guess(value, at);
}
function criticalityOf(pod) {
	const written = label(pod, "criticality");
	const value = CRITICALITIES.find((each) => each === written?.guessed);
	return value && written && {
		guessed: value,
		origin: written.origin
	};
}
/** True of a Deployment that claims no volume, false of what does; unknown otherwise. */
function statelessOf(pod, name, technology) {
	const { object } = pod;
	const volumes = asList(pod.get("volumes")).map(asRecord);
	const claim = volumes.findIndex((volume) => volume.persistentVolumeClaim != null);
	if (claim >= 0) return guess(false, placeOf(pod, "volumes", claim, "persistentVolumeClaim"));
	if (asList(object.get("spec", "volumeClaimTemplates")).length > 0) return guess(false, placeOf(object, "spec", "volumeClaimTemplates"));
	const kept = volumes.some((volume) => volume.hostPath != null || volume.ephemeral != null || volume.nfs != null || volume.csi != null);
	const keeps = STATEFUL.has(technology ?? "") || /(?:^|-)(?:db|database)$/i.test(name);
	if (![
		"Deployment",
		"DeploymentConfig",
		"Rollout"
	].includes(object.kind) || kept || keeps) return void 0;
	const note = {
		en: `a ${object.kind} without volume claim`,
		fr: `un ${object.kind} sans demande de volume`
	};
	return guess(true, object.document.locate([...object.route, "kind"]), note);
}

// src/init/guess/databases.ts
const MOST_DATABASES = 30;
/** Objects that make an operator run a database. */
const OPERATED = {
	"postgresql.cnpg.io/Cluster": "postgres",
	"acid.zalan.do/postgresql": "postgres",
	"postgres-operator.crunchydata.com/PostgresCluster": "postgres",
	"k8s.mariadb.com/MariaDB": "mariadb",
	"mongodbcommunity.mongodb.com/MongoDBCommunity": "mongo",
	"redis.redis.opstreelabs.in/Redis": "redis"
};
/** Charts that run a database, by name. */
const CHARTS = [
	["postgres", /^(?:postgresql|postgres|postgresql-ha|cnpg-cluster)$/],
	["mariadb", /^mariadb(?:-galera)?$/],
	["mysql", /^mysql$/],
	["mongo", /^mongodb(?:-sharded)?$/],
	["redis", /^(?:redis|redis-cluster|valkey)$/]
];
/** Programs beside a database that carry its name. */
const BESIDE = /exporter|backup|dump|init|migrat|proxy|pool|admin|insight|operator/i;
function guessDatabases(evidence) {
	const found = [
		...operated(evidence),
		...ofCharts(evidence),
		...ofImages(evidence)
	];
	const charts = new Set(found.flatMap(({ mode, engine }) => mode?.guessed === "chart" ? [engine.guessed] : []));
	const all = found.filter(({ mode, engine }) => mode?.guessed !== "manifest" || !charts.has(engine.guessed));
	return bounded(firstOfEach(all, ({ engine, name, mode }) => JSON.stringify([
		engine.guessed,
		mode?.guessed,
		name?.guessed
	])), MOST_DATABASES);
}
const operated = ({ repository }) => repository.objects.flatMap((object) => {
	const engine = OPERATED[`${object.group}/${object.kind}`];
	if (engine === void 0 || object.state !== "deployed" || isSamplePath(object.document.source.path)) return [];
	const at = object.document.locate([...object.route, "kind"]);
	return [{
		engine: guess(engine, at),
		mode: guess("operator", at)
	}];
});
const ofCharts = ({ repository }) => repository.releases.flatMap(({ chart, release }) => {
	if (!chart || isSamplePath(release.declaredAt.path)) return [];
	return dependenciesOf(chart.file).flatMap(({ name, route }) => {
		const engine = CHARTS.find(([, names]) => names.test(name))?.[0];
		const at = chart.file.document.locate([
			...chart.file.route,
			...route,
			"name"
		]);
		return engine === void 0 ? [] : [{
			engine: guess(engine, at),
			mode: guess("chart", at)
		}];
	});
});
const ofImages = ({ repository }) => repository.pods.flatMap((pod) => {
	const { object } = pod;
	if (object.state !== "deployed" || isSamplePath(object.document.source.path)) return [];
	if (![
		"Deployment",
		"StatefulSet",
		"DeploymentConfig",
		"Pod",
		"ReplicationController"
	].includes(object.kind)) return [];
	return pod.containers.flatMap((container) => {
		const engine = container.image && technologyOf(container.image);
		if (container.role !== "container" || engine === void 0 || !DATABASE_ENGINES.has(engine)) return [];
		if (BESIDE.test(container.image?.path.split("/").at(-1) ?? "")) return [];
		const at = placeOf(container, "image");
		return [{
			engine: guess(engine, at),
			mode: guess("manifest", at)
		}];
	});
});

// src/init/guess/hosts.ts
const LABEL = /^(?=.{1,63}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** Whether a text is a name of the domain name system with a dot in it: `*.example.fr` too. */
function isDomainName(text) {
	if (text.length > 253 || isTemplate(text)) return false;
	const labels = text.replace(/^\*\./, "").split(".");
	return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1) ?? "");
}
const isAddress = (text) => /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split(".").every((part) => Number(part) < 256);
/** Whether a host stands for one that the author has yet to choose, as `chart-example.local` does. */
const isPlaceholderHost = (host, { placeholders }) => placeholders.hosts.some((reserved) => host === reserved || host.endsWith(`.${reserved}`)) || /(?:^|\.)(?:example|exemple)\.[a-z]{2,}$|\.(?:test|invalid|localhost|localdomain)$/.test(host);
/** Names of a cluster's own services. */
const INTERNAL = /(?:^|\.)svc(?:\.|$)|\.cluster\.local$/;
/** Whether a host is one of the cluster, of the author's machine, or nobody's. */
const isInside = (host, { registries }) => INTERNAL.test(host) || host.startsWith("127.") || host === "0.0.0.0" || isHostOf(host, registries.private.filter((one) => !/^\d/.test(one)));
/** The network that the name of a host is in: the ministry's, the one between ministries, else the internet. */
function networkOf(host) {
	if (isAddress(host)) return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) ? void 0 : "internet";
	if (/(?:^|\.)minint\.fr$/.test(host)) return "mi";
	return /(?:^|\.)rie\.gouv\.fr$/.test(host) ? "rie" : "internet";
}

// src/init/guess/domains.ts
const MOST_DOMAINS = 50;
/** Every name under which some objects are reached from outside, their author's placeholders left out. */
function domainsOf(objects, profile) {
	const found = objects.flatMap((object) => {
		if (object.kind === "Ingress") return ingressDomains(object);
		if (object.kind === "Route" && object.group === "route.openshift.io") return routeDomains(object);
		if (object.kind === "HTTPRoute" && object.group === "gateway.networking.k8s.io") return gatewayDomains(object);
		return [];
	});
	return firstOfEach(found.filter(({ host: { guessed: host } }) => isDomainName(host) && !isPlaceholderHost(host, profile) && !isInside(host, profile)), ({ host }) => host.guessed);
}
const guessDomains = (objects, profile) => bounded(domainsOf(objects, profile), MOST_DOMAINS);
function ingressDomains(ingress) {
	const covered = tlsHosts(ingress);
	const issued = Object.keys(ingress.annotations).find((key) => /^cert-manager\.io\/(?:cluster-)?issuer$|tls-acme$/.test(key));
	return ingressRules(ingress).flatMap(({ host, route }) => {
		if (host === void 0) return [];
		const tls = covered.find((each) => coversHost(each.host, host));
		return [{
			host: guess(host, placeOf(ingress, ...route, "host")),
			certificate: tls && guess(issued ? "platform" : "project", placeOf(ingress, ...tls.route))
		}];
	});
}
function routeDomains(route) {
	const host = asText(route.get("spec", "host"))?.toLowerCase();
	const { termination, certificate, externalCertificate } = asRecord(route.get("spec", "tls"));
	if (host === void 0) return [];
	const own = certificate != null || externalCertificate != null || termination === "passthrough";
	return [{
		host: guess(host, placeOf(route, "spec", "host")),
		certificate: termination == null ? void 0 : guess(own ? "project" : "platform", placeOf(route, "spec", "tls", "termination"))
	}];
}
const gatewayDomains = (route) => asList(route.get("spec", "hostnames")).flatMap((value, index) => {
	const host = asText(value)?.toLowerCase();
	return host === void 0 ? [] : [{ host: guess(host, placeOf(route, "spec", "hostnames", index)) }];
});

// src/init/guess/environments.ts
/** The console's own projects have some five. */
const MOST_ENVIRONMENTS = 30;
const BY_NAME = {
	en: "from its name",
	fr: "d’après son nom"
};
/** The objects of each environment that files, folders or Applications are named after; the others without a name. */
function placeObjects({ repository, environmentIn }) {
	const places = /* @__PURE__ */ new Map();
	const add = (name, at, objects, autosync) => {
		const key = name === void 0 ? "" : environmentKey(name);
		const place = places.get(key) ?? {
			name,
			at,
			objects: []
		};
		places.set(key, place);
		for (const object of objects) place.objects.push(object);
		place.autosync ??= autosync;
	};
	for (const subject of repository.releases) {
		const { release } = subject;
		if (isSamplePath(release.declaredAt.path)) continue;
		add(release.environmentName, release.declaredAt, deployedObjects(subject, repository) ?? subject.objects, release.autosync);
	}
	const isOfRelease = ofReleases(repository.releases);
	for (const object of repository.objects) {
		const { path } = object.document.source;
		if (object.environments || object.state !== "deployed" || isSamplePath(path) || isArgo(object)) continue;
		if (isOfRelease(object)) continue;
		add(environmentIn(path.split("/").slice(0, -1).toReversed()), object.document.locate([]), [object]);
	}
	return [...places.values()].map(({ name, at, autosync, objects }) => ({
		name,
		at,
		autosync,
		objects
	}));
}
const isArgo = ({ group }) => group === "argoproj.io";
/** Tells the objects of releases, those of a folder that Argo CD deploys as it is among them. */
function ofReleases(releases) {
	const rendered = new Set(releases.flatMap(({ objects }) => objects));
	const folders = new Set(releases.flatMap(({ release: { source } }) => source.type === "directory" ? [source.folder] : []));
	return (object) => rendered.has(object) || nearestFolder(object.document.source.path, folders) !== void 0;
}
/** What is asked of the quota at the heaviest moment, rounded up to a tenth. */
function guessQuota(objects, { around }) {
	const load = environmentLoad(objects, around);
	const most = (resources) => {
		let found = 0n;
		for (const moment of MOMENTS) for (const resource of resources) {
			const amount = load[moment].usage[resource];
			if (amount > found) found = amount;
		}
		return found;
	};
	const pods = Math.max(...MOMENTS.map((moment) => load[moment].shares.reduce((sum, { count }) => sum + count, 0)));
	const note = {
		en: `sum of limits at the heaviest moment, up to ${pods} pod${pods > 1 ? "s" : ""}`,
		fr: `somme des limites au moment le plus lourd, ${pods} pod${pods > 1 ? "s" : ""} au plus`
	};
	const tenths = (amount, unit) => Number((amount * 10n + unit - 1n) / unit) / 10;
	const cpu = tenths(most(["limits.cpu", "requests.cpu"]), 1000n);
	const memory = tenths(most(["limits.memory", "requests.memory"]), 1000n * 2n ** 30n);
	const gpu = Math.ceil(Number(most(["requests.nvidia.com/gpu"])) / 1e3);
	if (cpu === 0 && memory === 0) return void 0;
	return {
		...cpu > 0 && { cpu: guess(cpu, void 0, note) },
		...memory > 0 && { memory: guess(memory, void 0, note) },
		...gpu > 0 && { gpu: guess(gpu, void 0, note) }
	};
}
/** The environments that have a name, and what is known of the one that has none. */
function guessEnvironments(evidence, places) {
	const { profile } = evidence;
	const facts = ({ objects }) => ({
		quota: guessQuota(objects, evidence),
		domains: guessDomains(objects, profile)
	});
	const named = places.flatMap((place) => {
		const name = place.name === void 0 ? void 0 : consoleName(place.name, profile.limits.environmentName);
		if (name === void 0 || place.name === void 0) return [];
		const stage = stageOf(place.name, profile);
		const label = labelOf(place, name);
		return [{
			name: guess(name, place.at),
			stage: stage === void 0 ? void 0 : guess(stage, void 0, BY_NAME),
			label,
			...place.autosync === true && { autosync: guess(true, place.at) },
			...facts(place)
		}];
	});
	const nameless = places.find(({ name }) => name === void 0);
	return {
		environments: bounded(firstOfEach(named, ({ name }) => name?.guessed ?? ""), MOST_ENVIRONMENTS),
		unplaced: nameless && facts(nameless)
	};
}
/** The value of the `env` label, when all have the same one and it is not the name itself. */
function labelOf({ objects }, name) {
	const labelled = objects.filter(({ labels }) => labels.env);
	const [first] = labelled;
	const label = first?.labels.env;
	if (!first || !label || label === name || labelled.some(({ labels }) => labels.env !== label)) return void 0;
	return guess(label, first.document.locate([
		...first.route,
		"metadata",
		"labels",
		"env"
	]));
}

// src/init/guess/called-hosts.ts
/** A setting that is longer is a file: its first part is looked at. */
const MAX_TEXT$1 = 2e4;
/** Addresses of one setting. */
const MAX_ADDRESSES = 50;
const USUAL_PORTS = {
	http: 80,
	https: 443,
	ldap: 389,
	ldaps: 636,
	smtp: 25,
	smtps: 465,
	sftp: 22,
	ftp: 21,
	postgresql: 5432,
	postgres: 5432,
	mysql: 3306,
	mariadb: 3306,
	mongodb: 27017,
	redis: 6379,
	amqp: 5672,
	amqps: 5671
};
/** Up to the end of the authority alone: user, password and query are never taken. */
const ADDRESS = /\b([a-z][a-z0-9+]{1,15}):\/\/(?:[^\s/?#@"'<>]{0,200}@)?([a-z0-9_*.-]{1,253})(?::(\d{1,5}))?(?![\w.-])/gi;
/** `SMTP_HOST`, `ldapServer`: a setting that names the host of something else. */
const SERVICE_HOST = /^(.*?)[._-]?(smtp|mail|ldaps?|ad|s3|minio|s?ftp|imap|kafka|amqp|rabbitmq|elastic(?:search)?|oidc|keycloak|sso|db|database|postgres(?:ql)?|pg|mysql|mariadb|mongo(?:db)?|redis|proxy|api)[._-]?(?:host(?:name)?|server|endpoint|fqdn|addr(?:ess)?)$/i;
const PROTOCOLS = {
	smtp: "smtp",
	mail: "smtp",
	ldap: "ldap",
	ldaps: "ldaps",
	sftp: "sftp",
	ftp: "ftp",
	imap: "imap",
	kafka: "kafka",
	amqp: "amqp",
	rabbitmq: "amqp",
	db: "sql",
	database: "sql",
	postgres: "postgresql",
	postgresql: "postgresql",
	pg: "postgresql",
	mysql: "mysql",
	mariadb: "mysql",
	mongo: "mongodb",
	mongodb: "mongodb",
	redis: "redis",
	s3: "https",
	minio: "https",
	oidc: "https",
	keycloak: "https",
	sso: "https",
	api: "https",
	elastic: "https",
	elasticsearch: "https"
};
/** The hosts that a setting names: in addresses, or as the host of a service that its name tells. */
function calledIn(name, value) {
	const found = addressesIn(value);
	if (found.length > 0 || name.length > 100) return found;
	const [, , service] = SERVICE_HOST.exec(name) ?? [];
	if (service === void 0) return [];
	const protocol = PROTOCOLS[service.toLowerCase()];
	const [host = "", port] = value.trim().toLowerCase().split(":", 2);
	return [{
		host,
		port: port && /^\d{1,5}$/.test(port) ? Number(port) : USUAL_PORTS[protocol ?? ""],
		protocol
	}];
}
/** The hosts of the addresses in a text; user, password, path and query are left where they are. */
function addressesIn(value) {
	const found = [];
	const text = value.slice(0, MAX_TEXT$1);
	for (const match of text.matchAll(ADDRESS)) {
		if (found.length >= MAX_ADDRESSES) break;
		const [whole, scheme = "", host = "", digits] = match;
		const protocol = scheme.toLowerCase();
		const usual = USUAL_PORTS[protocol];
		const rest = text.slice(match.index + whole.length, match.index + whole.length + 300);
		if (usual === void 0 || /^[^\s"'?#]*\.git(?:$|[\s"'?#])/.test(rest)) continue;
		found.push({
			host: host.toLowerCase().replace(/\.$/, ""),
			port: digits === void 0 ? usual : Number(digits),
			protocol
		});
	}
	return found;
}

// src/init/guess/flows.ts
const MOST_FLOWS = 100;
/** Names and documents that are written like addresses, and that nobody calls. */
const NAMES = /(?:^|\.)(?:w3\.org|json-schema\.org|schema\.org|xmlsoap\.org|openid\.net|apache\.org|spring(?:framework)?\.(?:io|org)|java\.sun\.com|xmlns\.com|purl\.org|opencontainers\.org|helm\.sh|kubernetes\.io|k8s\.io)$/;
/** Settings about the project itself: where its text, its image or its documentation lies. */
const ABOUT_ITSELF = /^(?:home|homepage|icon|sources?|docs?|documentation|registry|licen[cs]e|xmlns|namespace|\$?schema|runbook_url)$|(?:^|[._-])(?:repos?|repositor(?:y|ies)|docs|documentation|runbook)(?:[._-]|$)/i;
const isAboutItself = (name) => name.length > 200 || ABOUT_ITSELF.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2"));
/** Hosts outside the project that its settings and objects name. */
function guessFlows(evidence) {
	const { repository, settings, profile } = evidence;
	const own = new Set(domainsOf(repository.objects, profile).map(({ host }) => host.guessed));
	const outside = (host) => (isDomainName(host) || isAddress(host)) && !isInside(host, profile) && !isPlaceholderHost(host, profile) && !NAMES.test(host) && !own.has(host) && !own.has(`*${host.slice(host.indexOf("."))}`);
	const flows = [];
	const add = ({ host, port, protocol }, at) => {
		if (flows.length > 1e3 || !outside(host)) return;
		const place = at();
		const network = networkOf(host);
		flows.push({
			host: guess(host, place),
			port: port === void 0 || port < 1 || port > 65535 ? void 0 : guess(port, place),
			protocol: protocol === void 0 ? void 0 : guess(protocol, place),
			network: network && guess(network, void 0, {
				en: "from its domain",
				fr: "d’après son domaine"
			})
		});
	};
	for (const setting of settings) {
		if (setting.sample || setting.origin === "pipeline" || isAboutItself(setting.name)) continue;
		for (const called of calledIn(setting.name, setting.value)) add(called, () => setting.location);
	}
	for (const object of repository.objects) {
		if (object.state !== "deployed" || isSamplePath(object.document.source.path)) continue;
		for (const route of ROUTES[`${object.group}/${object.kind}`] ?? []) {
			const text = asText(object.get(...route));
			if (text === void 0) continue;
			for (const called of [...addressesIn(text), ...isDomainName(text.toLowerCase()) ? [{ host: text.toLowerCase() }] : []]) add(called, () => placeOf(object, ...route));
		}
	}
	return bounded(firstOfEach(flows, ({ host, port }) => `${host.guessed}:${port?.guessed ?? 443}`), MOST_FLOWS);
}
/** Fields of objects that name a host outside. */
const ROUTES = {
	"/Service": [["spec", "externalName"]],
	"postgresql.cnpg.io/Cluster": [[
		"spec",
		"backup",
		"barmanObjectStore",
		"endpointURL"
	]],
	"networking.istio.io/ServiceEntry": [
		0,
		1,
		2,
		3,
		4
	].map((index) => [
		"spec",
		"hosts",
		index
	])
};

// src/init/guess/operations.ts
const HEALTH_PATH = /health|alive|live|ready|readi|status|ping|heartbeat/i;
const MAX_PATH$1 = 200;
const deployed = ({ repository }) => repository.objects.filter(({ state, document }) => state === "deployed" && !isSamplePath(document.source.path));
/** Where the application shows its state, as its probes and monitors have it. */
function guessObservability(evidence) {
	const objects = deployed(evidence);
	const [health, metrics, logs] = [
		healthOf(objects),
		metricsOf(objects),
		logsOf(evidence)
	];
	return health || metrics || logs ? {
		health,
		metrics,
		logs
	} : void 0;
}
const isPath = (path) => path?.startsWith("/") === true && path.length <= MAX_PATH$1;
/** The path that most probes ask, one that says what it is before any other. */
function healthOf(objects) {
	const asked = /* @__PURE__ */ new Map();
	for (const { pod } of objects) for (const container of pod?.containers ?? []) for (const probe of PROBES) {
		const { path, route } = askedBy(container, probe);
		if (!isPath(path) || path === "/") continue;
		const known = asked.get(path) ?? {
			count: 0,
			first: guess(path, placeOf(container, ...route))
		};
		asked.set(path, {
			...known,
			count: known.count + 1
		});
	}
	const rank = ({ count, first }) => count + (HEALTH_PATH.test(first.guessed) ? 1e6 : 0);
	return [...asked.values()].toSorted((a, b) => rank(b) - rank(a))[0]?.first;
}
/** The path that a probe asks, itself or through a program: `curl -f http://localhost:8080/healthz`. */
function askedBy(container, probe) {
	const route = [
		probe,
		"httpGet",
		"path"
	];
	const path = asText(container.get(probe, "httpGet", "path"));
	if (path !== void 0) return {
		path,
		route
	};
	for (const word of asList(container.get(probe, "exec", "command"))) {
		const [, found] = typeof word === "string" ? CALLED_PATH.exec(word.slice(0, 1e3)) ?? [] : [];
		if (found !== void 0 && HEALTH_PATH.test(found)) return {
			path: found,
			route: [
				probe,
				"exec",
				"command"
			]
		};
	}
	return { route };
}
const CALLED_PATH = /(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(\/[\w./-]{1,100})/;
const MONITORS = {
	ServiceMonitor: "endpoints",
	PodMonitor: "podMetricsEndpoints"
};
function metricsOf(objects) {
	for (const object of objects) {
		const field = object.group === "monitoring.coreos.com" ? MONITORS[object.kind] : void 0;
		const [endpoint] = field === void 0 ? [] : asList(object.get("spec", field));
		if (field !== void 0 && endpoint !== void 0 && asRecord(endpoint).params == null) {
			const path = asText(asRecord(endpoint).path);
			const written = isPath(path) ? path : "/metrics";
			return guess(written, placeOf(object, "spec", field, 0, ...isPath(path) ? ["path"] : []));
		}
	}
	for (const { pod } of objects) {
		if (pod?.annotations["prometheus.io/scrape"] !== "true") continue;
		const path = pod.annotations["prometheus.io/path"];
		const key = isPath(path) ? "prometheus.io/path" : "prometheus.io/scrape";
		const { object } = pod;
		return guess(isPath(path) ? path : "/metrics", placeOf(object, ...pod.metadataRoute, "annotations", key));
	}
}
function logsOf({ settings }) {
	for (const { name, value, sample, location } of settings) {
		if (sample || name.length > 100 || !/log.*format/i.test(name)) continue;
		const format = [
			"gelf",
			"json",
			"text"
		].find((each) => each === value.toLowerCase());
		if (format) return guess(format, location);
	}
}
const DUMP = /backup|sauvegarde|(?:^|[-_])dump/i;
const DUMP_PROGRAM = /\b(?:pg_dump(?:all)?|mysqldump|mariadb-dump|mongodump|restic|barman|pgbackrest)\b/;
const PROCEDURE = /^(?:.*\/)?(?:[\w.-]*[_.-])?(?:backups?|sauvegardes?|restaurations?|restore)(?:[_.-][\w.-]*)?\.(?:md|adoc|rst|pdf)$/i;
/** How data is saved: scheduled backups of CloudNativePG, else a CronJob that dumps. */
function guessBackup(evidence) {
	const objects = deployed(evidence);
	const procedure = evidence.repository.paths.find((path) => PROCEDURE.test(path) && path.length <= MAX_PATH$1);
	const backup = {
		procedure: procedure === void 0 ? void 0 : guess(procedure, {
			path: procedure,
			start: {
				line: 1,
				column: 1
			}
		}),
		frequency: frequencyOf(objects),
		target: targetOf(objects)
	};
	return backup.procedure || backup.frequency || backup.target ? backup : void 0;
}
function frequencyOf(objects) {
	const schedules = (wanted) => objects.flatMap((object) => {
		const schedule = wanted(object) ? asText(object.get("spec", "schedule")) : void 0;
		return schedule === void 0 || schedule.length > 100 ? [] : [guess(schedule.trim(), placeOf(object, "spec", "schedule"))];
	});
	return schedules(({ group, kind }) => group === "postgresql.cnpg.io" && kind === "ScheduledBackup")[0] ?? schedules(({ group, kind }) => group === "velero.io" && kind === "Schedule")[0] ?? schedules((object) => object.kind === "CronJob" && dumps(object))[0];
}
const dumps = ({ name, pod }) => DUMP.test(name ?? "") || (pod?.containers ?? []).some((container) => [...asList(container.get("command")), ...asList(container.get("args"))].some((word) => typeof word === "string" && DUMP_PROGRAM.test(word.slice(0, 1e4))));
/** The bucket of CloudNativePG; an address with anything but a bucket and a folder in it is left alone. */
function targetOf(objects) {
	for (const object of objects) {
		if (object.group !== "postgresql.cnpg.io" || object.kind !== "Cluster") continue;
		const route = [
			"spec",
			"backup",
			"barmanObjectStore",
			"destinationPath"
		];
		const path = asText(object.get(...route));
		if (path !== void 0 && /^(?:s3|gs|https):\/\/[\w.-]{1,253}(?:\/[\w.-]{0,200}){0,10}$/.test(path)) return guess(path, placeOf(object, ...route));
	}
}

// src/init/guess/project.ts
/** The console asks for one: a name that it would take, where the repository's own has nothing that it accepts. */
const NAMELESS$1 = "project";
/** The shortest name that still says something. */
const SHORT = 6;
/**
* The project's name: that of the repository, cut where Helm would refuse the release names that the console makes of
* both, since what is only proposed must not be what is refused.
*/
function guessProjectName(evidence, environments = []) {
	const { name, remote } = repositoryName(evidence);
	const { projectName, repositoryName: limit } = evidence.profile.limits;
	const isHelm = evidence.repository?.releases.some(({ release }) => release.source.type === "helm");
	const longest = Math.max(...environments.map(({ length }) => length), 3);
	const room = 53 - 12 - longest - (consoleName(name, limit)?.length ?? 0);
	const accepted = consoleName(name, isHelm ? {
		...projectName,
		max: Math.min(projectName.max, Math.max(room, SHORT))
	} : projectName);
	if (accepted === void 0) return guess(NAMELESS$1, void 0, {
		en: "to be chosen",
		fr: "à choisir"
	});
	return remote ? guess(accepted, GIT_CONFIG) : guess(accepted, void 0, FOLDER_NAME);
}
/** An object that only OpenShift knows. */
function guessPlatform({ repository }) {
	const object = repository.objects.find(({ group, document }) => /^(?:route|apps|build|image)\.openshift\.io$/.test(group) && !isSamplePath(document.source.path));
	return object && { flavour: guess("openshift", placeOf(object, "kind")) };
}
/** The networks that the domains of the application belong to, where a domain tells. */
function guessExposure({ repository, profile }) {
	const found = domainsOf(repository.objects, profile).flatMap(({ host }) => {
		const { guessed, origin } = host;
		if (/(?:^|\.)rie\.gouv\.fr$/.test(guessed)) return [guess("rie", origin.at)];
		return /(?:^|\.)minint\.fr$/.test(guessed) ? [guess("intranet", origin.at)] : [];
	});
	return bounded(firstOfEach(found, ({ guessed }) => guessed), 3);
}
const DOCUMENT = /^(?:(?:docs?|documentation)\/(?:.*\/)?)?(?:architecture|archi|dat|dossier[-_]d?[-_]?architecture)(?:[_.-][\w.-]{0,80})?\.(?:md|adoc|rst|pdf|drawio|svg|png|puml|mmd|odt|docx)$/i;
const IN_FOLDER = /^(?:docs?|documentation)\/(?:.*\/)?architecture\/[^/]{1,100}\.(?:md|adoc|pdf|drawio|svg|png|puml)$/i;
const README = /^README(?:\.[a-z]{2})?\.(?:md|adoc)$/i;
const DIAGRAM = /^```(?:mermaid|plantuml)|!\[[^\]\n]{0,200}(?:archi|sch[ée]ma|diagram)|!\[[^\]\n]{0,200}\]\([^)\n]{0,200}(?:archi|schema|diagram)/im;
/** A document about the architecture, else a README that shows a diagram. */
function guessArchitecture({ repository, textOf }) {
	const at = (path) => ({ document: guess(path, {
		path,
		start: {
			line: 1,
			column: 1
		}
	}) });
	const path = repository.paths.find((one) => DOCUMENT.test(one)) ?? repository.paths.find((one) => IN_FOLDER.test(one));
	if (path !== void 0) return at(path);
	const readme = repository.paths.find((one) => README.test(one) && DIAGRAM.test((textOf(one) ?? "").slice(0, 2e5)));
	return readme === void 0 ? void 0 : at(readme);
}

// src/init/guess/sign-in.ts
/** What names and hosts of a provider hold. */
const PROVIDERS = [
	["franceconnect", /france[-_]?connect/i],
	["proconnect", /(?:pro|agent)[-_]?connect/i],
	["passage2", /passage[-_]?2/i],
	["keycloak", /keycloak/i]
];
const MAX_TEXT = 5e3;
/** The services that vouch for users, from names of settings, from their hosts, and from the images that run. */
function guessAuthentication({ settings, repository }) {
	const found = [];
	for (const { name, value, sample, location } of settings) {
		if (sample) continue;
		for (const [provider, words] of PROVIDERS) if (!found.some(({ guessed }) => guessed === provider) && (words.test(name.slice(0, 200)) || isHostIn(value, words))) found.push(guess(provider, location));
	}
	for (const { object, containers } of repository.pods) for (const container of containers) if (object.state === "deployed" && !isSamplePath(object.document.source.path) && container.image && technologyOf(container.image) === "keycloak") found.push(guess("keycloak", placeOf(container, "image")));
	const providers = bounded(firstOfEach(found, ({ guessed }) => guessed), PROVIDERS.length);
	return providers && { providers };
}
/** Whether a word stands in an address: prose about a provider is none. */
const isHostIn = (value, words) => {
	const text = value.slice(0, MAX_TEXT);
	return /https?:\/\//.test(text) && words.test(text);
};

// src/init/guess/volume.ts
/** The volumes of the environment that claims the most: claims, one for each replica, and those of databases. */
function guessVolume(places) {
	let most = {
		total: 0n,
		count: 0
	};
	for (const { objects } of places) {
		let [total, count] = [0n, 0];
		let first;
		for (const object of objects) {
			const claimed = claimedBy(object);
			if (claimed === 0n) continue;
			total += claimed;
			count++;
			first ??= object;
		}
		if (total > most.total) most = {
			total,
			count,
			first
		};
	}
	if (!most.first) return void 0;
	const note = most.count > 1 ? {
		en: `and ${most.count - 1} other claims`,
		fr: `et ${most.count - 1} autres demandes`
	} : void 0;
	return guess(inGib(most.total), placeOf(most.first, "kind"), note);
}
/** Exact where the form of the manifest allows it, else rounded up to whole MiB. */
function inGib(amount) {
	const written = writeQuantity(amount, "bytes");
	if (/^[0-9]+(?:\.[0-9]+)?[KMGT]i$/.test(written)) return written;
	const mebibyte = 1000n * 2n ** 20n;
	return `${(amount + mebibyte - 1n) / mebibyte}Mi`;
}
function claimedBy(object) {
	const { group, kind } = object;
	const count = (value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : 1n;
	if (group === "postgresql.cnpg.io" && kind === "Cluster") return ["storage", "walStorage"].map((field) => thousandths(object.get("spec", field, "size")) ?? 0n).reduce((sum, size) => sum + size, 0n) * count(object.get("spec", "instances"));
	if (kind !== "PersistentVolumeClaim" && kind !== "StatefulSet") return 0n;
	return claims(object).reduce((sum, { value }) => {
		const { requests } = asRecord(value.resources);
		return sum + (thousandths(asRecord(requests).storage) ?? 0n);
	}, 0n) * (kind === "StatefulSet" ? count(object.get("spec", "replicas")) : 1n);
}

// src/init/draft-manifest.ts
/** The manifest that a repository shows, as far as it does. */
function draftManifest(evidence) {
	const places = placeObjects(evidence);
	const { environments, unplaced } = guessEnvironments(evidence, places);
	const names = (environments?.items ?? []).flatMap(({ name }) => name?.guessed ?? []);
	const volume = guessVolume(places);
	return {
		manifest: {
			project: { name: guessProjectName(evidence, names) },
			platform: guessPlatform(evidence),
			exposure: guessExposure(evidence),
			environments,
			repositories: guessRepositories(evidence),
			components: guessComponents(evidence),
			data: volume && { volume },
			databases: guessDatabases(evidence),
			backup: guessBackup(evidence),
			externalFlows: guessFlows(evidence),
			authentication: guessAuthentication(evidence),
			architecture: guessArchitecture(evidence),
			observability: guessObservability(evidence)
		},
		unplaced
	};
}

// src/init/known.ts
/** Where a value comes from that the console gave. */
const FROM_CONSOLE = { note: {
	en: "from the console",
	fr: "d’après la console"
} };
/** What the console decides of a repository: where it says nothing, its own default holds, not what the files show. */
const OF_CONSOLE = [
	"private",
	"deployPath",
	"deployRevision",
	"valuesFiles"
];
/**
* A draft with what the console knows in the place of what was guessed. What only the repository shows stays, an
* environment that the console does not have among it.
*/
function withKnown({ manifest, unplaced, ...rest }, known) {
	const { version: _, environments, repositories, ...sections } = known;
	const given = asDraft(sections);
	const placed = placeEnvironments(manifest.environments, environments ?? [], unplaced);
	return {
		...rest,
		manifest: {
			...manifest,
			...given,
			project: {
				...manifest.project,
				...given.project
			},
			...given.platform && { platform: {
				...manifest.platform,
				...given.platform
			} },
			environments: placed,
			repositories: placeRepositories(manifest.repositories, repositories ?? [])
		},
		...placed === void 0 && { unplaced }
	};
}
/** Whether all of a part of a draft is what the console gave. */
function isKnown(node) {
	if (isGuess(node)) return node.origin === FROM_CONSOLE;
	const parts = isGuessedList(node) ? node.items : Object.values(node).filter((part) => part !== void 0);
	return parts.length > 0 && parts.every(isKnown);
}
/** A part of a manifest as a part of a draft. */
function asDraft(value) {
	if (Array.isArray(value)) return {
		items: value.map(asDraft),
		more: 0
	};
	if (typeof value === "object" && value !== null) {
		const fields = Object.entries(value).filter(([, field]) => field !== void 0);
		return Object.fromEntries(fields.map(([key, field]) => [key, asDraft(field)]));
	}
	return {
		guessed: value,
		origin: FROM_CONSOLE
	};
}
/** The environments of the console, each with what else was guessed of it, then those that only the repository shows. */
function placeEnvironments(guessed, known, unplaced) {
	const left = new Set(guessed?.items);
	const take = (is) => {
		const found = [...left].find(({ name }) => is(name?.guessed ?? ""));
		if (found) left.delete(found);
		return found;
	};
	const exact = known.map(({ name }) => take((other) => other === name));
	const items = known.map((each, index) => {
		const shown = exact[index] ?? take((other) => environmentKey(other) === environmentKey(each.name)) ?? (known.length === 1 && !guessed ? unplaced : void 0);
		return merged(shown, each);
	});
	return listOf([...items, ...left], guessed?.more);
}
function placeRepositories(guessed, known) {
	const left = new Set(guessed?.items);
	const items = known.map((each) => {
		const found = [...left].find(({ url }) => isSameAddress(each.url, url?.guessed)) ?? [...left].find(({ name }) => name?.guessed === each.name);
		if (!found) return merged(void 0, each);
		left.delete(found);
		const own = Object.fromEntries(Object.entries(found).filter(([key]) => !OF_CONSOLE.some((field) => field === key)));
		const item = merged(own, each);
		return each.type === "infrastructure" && found.type?.guessed === "both" ? {
			...item,
			type: found.type
		} : item;
	});
	const others = [...left].filter(({ url }) => url !== void 0 || known.length === 0);
	return listOf([...items, ...others], guessed?.more);
}
function isSameAddress(here, there) {
	const address = comparableAddress(here);
	return address !== void 0 && address === comparableAddress(there);
}
const merged = (guessed, known) => {
	const { name, ...given } = asDraft(known);
	const { name: _, ...shown } = guessed ?? {};
	return {
		name,
		...given,
		...shown,
		...given
	};
};
const listOf = (items, more = 0) => items.length === 0 ? void 0 : {
	items,
	more
};

// src/known-project.ts
/**
* Asks the console what a manifest can begin with. Throws a UserError for options that are not valid; whatever the console
* answers, or not, is told in what is given back.
*/
async function readKnown({ project, ...options }, called) {
	const [{ readConsole }, { consoleDraft }] = await Promise.all([import("./read.js"), import("./draft.js")]);
	const { facts, missing } = await readConsole(options, project ?? called);
	const left = missing.filter(({ part }) => part !== "deployments");
	const unknown = line(left, project === void 0 && left.some(({ code }) => code === "not-found") ? ASK : NOTHING);
	if (!facts) return { unknown };
	const known = consoleDraft(facts);
	const { status } = await readManifest(manifestSource(known));
	return status === "valid" ? {
		facts,
		known,
		unknown
	} : { unknown: line([{
		...PROJECT,
		why: NO_MANIFEST
	}], NOTHING) };
}
const PROJECT = { what: {
	en: "the project",
	fr: "le projet"
} };
const NO_MANIFEST = {
	en: "its answers make no valid manifest",
	fr: "ses réponses ne font pas un manifeste valide"
};
const NOTHING = {
	en: "",
	fr: ""
};
/** The name of a repository is often not that of its project. */
const ASK = {
	en: ", --project NAME gives its short name there",
	fr: ", --project NOM donne son nom court dans la console"
};
function line(missing, hint) {
	if (missing.length === 0) return void 0;
	const list = (language) => missing.map(({ what, why }) => `${what[language]} (${why[language]})`).join(", ");
	return {
		en: `the console did not give ${list("en")}${hint.en}`,
		fr: `la console n’a pas donné ${list("fr")}${hint.fr}`
	};
}

// src/draft-project.ts
/**
* Drafts the manifest of a project: discover, parse, render as a check does, then guess. What the project's manifest
* declares is not taken for what the repository shows.
*/
async function draftProject(options) {
	const { root, files, profile: given, remote, manifest } = options;
	const own = readProfile(given);
	const folderName = root === void 0 ? "project" : basename(resolve(root));
	const project = manifest?.project ?? { name: guessProjectName({
		remote,
		folderName,
		profile: own
	}).guessed };
	const there = options.console && await readKnown(options.console, project.slug ?? project.name);
	const profile = knowing(withConsole(own, there?.facts), manifest, there?.known);
	const notes = {
		problems: [],
		unread: []
	};
	const tree = withoutManifest(files ? memoryTree(files) : openDirectory(root ?? "."), manifest?.settings?.ignore ?? []);
	const reader = createReader(tree, notes);
	const inventory = takeInventory(tree.paths, profile);
	const { gathered, rendered } = await gatherAndRender({
		tree,
		inventory,
		profile,
		manifest: void 0,
		environments: [],
		reader,
		notes
	}, {
		root,
		files,
		repository: {
			name: folderName,
			urls: remote === void 0 ? [] : [remote]
		}
	});
	const subjects = assemble(tree, gathered, rendered, {}, notes);
	const names = createEnvironmentNames(profile.environmentNames, [], []);
	const draft = draftManifest({
		repository: subjects.repository[0],
		settings: subjects.setting,
		profile,
		around: surveyor(subjects.object, rendered.releases, notes, profile),
		folderName,
		remote,
		textOf: (path) => reader.quietly(path)?.text,
		environmentIn: (texts) => names.findIn(texts)?.name
	});
	return {
		...there?.known ? withKnown(draft, there.known) : draft,
		unknown: there?.unknown
	};
}
/** The profile with the environments that manifests declare among those that it knows by name. */
const knowing = (profile, ...manifests) => ({
	...profile,
	environmentNames: [...profile.environmentNames, ...manifests.flatMap((manifest) => (manifest?.environments ?? []).flatMap(({ name, label }) => label ? [name, label] : [name]))]
});
function withoutManifest(tree, patterns) {
	const left = leavingOut(tree, patterns);
	return {
		...left,
		paths: left.paths.filter((path) => path !== "accostage.yaml")
	};
}

// src/init/write/comment.ts
/** Names of files are foreign texts: a longer one says no more. */
const MAX_PATH = 160;
/** A comment of one line, whatever the text holds. */
const comment = (text) => `# ${withoutHidden(text).trim()}`;
const FROM = {
	en: "from",
	fr: "d’après"
};
/** Where a guess comes from, in words: `from k8s/deployment.yaml:12`. Empty for what somebody has answered. */
function originText({ at, note }, language) {
	const whole = at?.start.line === 1 && at.start.column === 1 && at.end === void 0;
	return [at && `${FROM[language]} ${cut(withoutHidden(at.path), MAX_PATH)}${whole ? "" : `:${at.start.line}`}`, note?.[language]].filter((part) => part !== void 0).join(", ");
}
/** What stands behind a value on its line. */
function trailing(origin, language) {
	const text = originText(origin, language);
	return text === "" ? "" : `  ${comment(text)}`;
}
/** How many were left out. */
const moreText = (count, language) => language === "fr" ? `et ${count} de plus, à ajouter à la main` : `and ${count} more, to be added by hand`;

// src/init/write/scalar.ts
/** Read by YAML 1.1 or 1.2 as something else than a text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i;
const PLAIN = /^[A-Za-z/][\w./:@-]{0,200}$/;
/** What an editor does not show, or shows in another place; JSON escapes the first ones only. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}\u2800\u3164\ufeff]/gu;
const escaped = (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, "0")}`;
/** A value as YAML reads it back in every dialect, on one line: plain where nothing can be taken for anything else. */
function writeScalar(value) {
	if (typeof value !== "string") return String(value);
	if (PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(":")) return value;
	return JSON.stringify(value.toWellFormed()).replace(HIDDEN, escaped);
}

// src/init/write/lines.ts
const indented = (lines) => lines.map((line) => line === "" ? "" : `  ${line}`);
/** One field with its value, its parts on the lines below. */
function fieldLines(key, node, language) {
	if (isGuess(node)) return [`${key}: ${writeScalar(node.guessed)}${trailing(node.origin, language)}`];
	if (!isGuessedList(node)) return [`${key}:`, ...indented(fieldsLines(node, language))];
	const more = node.more > 0 ? [comment(moreText(node.more, language))] : [];
	return [`${key}:`, ...indented([...node.items.flatMap((item) => itemLines(item, language)), ...more])];
}
const fieldsLines = (fields, language) => Object.entries(fields).flatMap(([key, node]) => node ? fieldLines(key, node, language) : []);
/** One item of a list, its first field behind the dash. */
function itemLines(item, language) {
	if (isGuess(item)) return [`- ${writeScalar(item.guessed)}${trailing(item.origin, language)}`];
	if (isGuessedList(item)) return [];
	return fieldsLines(item, language).map((line, index) => index === 0 ? `- ${line}` : `  ${line}`);
}
/** A field that nobody has answered yet, as comments that can be filled in. */
function questionLines(key, field) {
	const about = explanation(field);
	if (field.fields.length === 0) return [comment(`${key}:${field.list ? " []" : ""}${about ? `  # ${about}` : ""}`.replace(/ {2}#/, " #"))];
	const inner = field.fields.flatMap(([name, each]) => questionLines(name, each).map((line) => line.slice(2)));
	const parts = field.list ? inner.map((line, index) => index === 0 ? `- ${line}` : `  ${line}`) : inner;
	return [`# ${key}:`, ...parts.map((line) => `#   ${line}`)];
}
/** A field of the manifest: its value with what is still open in it, else the question. */
function sectionLines(key, field, node, language) {
	if (node === void 0) return questionLines(key, field);
	if (isGuess(node)) return fieldLines(key, node, language);
	if (!isGuessedList(node)) return [`${key}:`, ...indented(field.fields.flatMap(([name, each]) => sectionLines(name, each, node[name], language)))];
	const [first, ...lines] = fieldLines(key, node, language);
	return [
		first ?? "",
		...indented(openFields(field, node.items)),
		...lines
	];
}
/** The fields that no item of a list has, explained once. */
const openFields = (field, items) => field.fields.flatMap(([name, each]) => {
	const has = (item) => !isGuess(item) && !isGuessedList(item) && item[name] !== void 0;
	return items.some(has) ? [] : [comment(`${name}: ${explanation(each)}`)];
});

// src/init/update/comparable-image.ts
/** The name of an image without the host that Docker puts in front of it, to compare two that people wrote. */
const comparableImage = (image) => image.replace(/^(?:docker\.io\/)?(?:library\/)?/, "").replace(/[@:][^/]*$/, "");

// src/init/update/identity.ts
const text = (value) => (asText(value) ?? "").toLowerCase();
const ENGINES = {
	postgresql: "postgres",
	pg: "postgres",
	mongodb: "mongo",
	valkey: "redis"
};
const engine = (value) => ENGINES[text(value)] ?? text(value);
const sameHost = (written, guessed) => coversHost(text(written), text(guessed));
/** By the name of the list. */
const SAME = {
	environments: (a, b) => environmentKey(text(a.name)) === environmentKey(text(b.name)) || text(a.label) !== "" && environmentKey(text(a.label)) === environmentKey(text(b.name)),
	domains: (a, b) => sameHost(a.host, b.host),
	repositories: (a, b) => b.url === void 0 || text(a.url) === text(b.url) || text(a.name) === text(b.name),
	components: (a, b) => text(a.name) === text(b.name) || b.image !== void 0 && comparableImage(text(a.image)) === comparableImage(text(b.image)),
	databases: (a, b) => engine(a.engine) === engine(b.engine) && (a.mode === void 0 || b.mode === void 0 || a.mode === b.mode),
	externalFlows: (a, b) => sameHost(a.host, b.host) && (a.port ?? b.port ?? 443) === (b.port ?? 443)
};
/** The values of a guessed item that are no collections. */
const plainValues = (fields) => Object.fromEntries(Object.entries(fields).flatMap(([key, node]) => node && isGuess(node) ? [[key, node.guessed]] : []));
const matches = (list, written, guessed) => SAME[list]?.(asRecord(written), plainValues(guessed)) ?? false;

// src/init/update/extent.ts
const isFlow = (node, text) => text[node.start] === "[" || text[node.start] === "{";
/** Where a node ends in its text: behind its closing bracket or quote, or where its last part does. */
function endOf(node, text) {
	if (node.type === "scalar" || node.type === "alias") {
		const quote = text[node.start - 1];
		return (quote === "\"" || quote === "'") && text[node.end] === quote ? node.end + 1 : node.end;
	}
	const last = lastEnd(node, text) ?? node.start + 1;
	return isFlow(node, text) ? closing(text, last) : last;
}
/** Where the last item or pair of a collection ends; undefined for an empty one. */
function lastEnd(node, text) {
	const item = node.items.at(-1);
	if (item) return item.start < 0 ? node.end : endOf(item, text);
	const pair = [...node.pairs.values()].at(-1);
	return pair && (pair.value.start < 0 ? endOf(pair.key, text) + 1 : endOf(pair.value, text));
}
/** Behind the bracket that closes a collection whose last part ends at an offset. */
function closing(text, from) {
	for (let at = from; at < text.length; at++) {
		const character = text[at];
		if (character === "#" && /\s/.test(text[at - 1] ?? "")) {
			const end = text.indexOf("\n", at);
			if (end < 0) return text.length;
			at = end;
		} else if (character === "]" || character === "}") return at + 1;
	}
	return text.length;
}
/** The column of an offset, from 0. */
const columnOf = (text, offset) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
/**
* The start of the line behind an offset, and behind the comments that follow it and stand at a column or further right:
* they speak of what is above.
*/
function lineBehind(text, offset, column) {
	const after = (at) => {
		const end = text.indexOf("\n", at);
		return end < 0 ? text.length : end + 1;
	};
	let behind = offset > 0 && text[offset - 1] === "\n" ? offset : after(offset);
	for (let at = behind; at < text.length;) {
		const next = after(at);
		const [, blanks = "", mark] = /^([ \t]*)(#)?/.exec(text.slice(at, next)) ?? [];
		if (mark && blanks.length >= column) behind = next;
		else if (text.slice(at, next).trim() !== "") break;
		at = next;
	}
	return behind;
}

// src/init/update/insertions.ts
/** A part of a draft on one line, as a collection in brackets holds it. */
function flowText(node) {
	if (isGuess(node)) return writeScalar(node.guessed);
	if (isGuessedList(node)) return `[${node.items.map(flowText).join(", ")}]`;
	return `{ ${flowFields(node)} }`;
}
const flowFields = (fields) => Object.entries(fields).flatMap(([key, node]) => node ? [`${key}: ${flowText(node)}`] : []).join(", ");
/**
* Puts parts in at the end of a collection: lines in one of lines, a part on one line in one in brackets. Comments behind
* its last part stay with it.
*/
function appendTo(node, depth, text, parts) {
	const count = parts.length;
	if (isFlow(node, text)) {
		const flow = parts.map((part) => part.flow).join(", ");
		const last = lastEnd(node, text);
		return last === void 0 ? {
			at: node.start + 1,
			text: flow,
			depth,
			count
		} : {
			at: last,
			text: `, ${flow}`,
			depth,
			count
		};
	}
	const column = columnOf(text, node.start);
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const end = lastEnd(node, text) ?? node.end;
	const at = lineBehind(text, end, node.type === "list" ? column + 1 : column);
	const block = parts.flatMap(({ lines }) => lines).map((line) => line === "" ? "" : `${" ".repeat(column)}${line}`).join(newline);
	return {
		at,
		text: at > 0 && text[at - 1] !== "\n" ? `${newline}${block}` : `${block}${newline}`,
		depth,
		count
	};
}
/** The text with all insertions. */
function insert(text, insertions) {
	const parts = [];
	let from = 0;
	for (const { at, text: added } of insertions.toSorted((a, b) => a.at - b.at || b.depth - a.depth)) {
		parts.push(text.slice(from, at), added);
		from = at;
	}
	return [...parts, text.slice(from)].join("");
}

// src/init/update/update.ts
/**
* Adds to an author's manifest what a draft knows and it does not: sections, fields of sections, items of lists. What is
* there stays as it is, byte by byte; an item that is there gets no field that its author left out, but for new domains and
* for what the console knows of it.
*/
function updateManifest(source, value, { manifest }, language) {
	const { text } = source;
	const root = readRoot(source);
	const insertions = root ? [...addFields({
		node: root,
		depth: 0,
		text,
		language
	}, asRecord(value), manifest)] : [];
	return {
		text: insert(text, insertions),
		added: insertions.reduce((sum, { count }) => sum + count, 0)
	};
}
function* addFields(place, value, fields) {
	const { node, depth, text, language } = place;
	const missing = [];
	for (const [key, draft] of Object.entries(fields)) {
		if (!draft) continue;
		const written = value[key];
		const here = node.pairs.get(key)?.value;
		if (written === void 0) missing.push({
			lines: fieldLines(key, draft, language),
			flow: `${key}: ${flowText(draft)}`
		});
		else if (here === void 0 || here.type === "alias" || isGuess(draft)) continue;
		else if (isGuessedList(draft)) yield* addItems({
			...place,
			node: here,
			depth: depth + 1
		}, asList(written), key, draft);
		else if (isRecord(written)) yield* addFields({
			...place,
			node: here,
			depth: depth + 1
		}, written, draft);
	}
	if (missing.length > 0) yield appendTo(node, depth, text, missing);
}
function* addItems(place, written, key, { items }) {
	if (key === "valuesFiles") return;
	const { node, depth, text, language } = place;
	const missing = [];
	for (const item of items) {
		const index = written.findIndex((each) => isSame(key, each, item));
		const known = node.items[index];
		if (index < 0) missing.push({
			lines: itemLines(item, language),
			flow: flowText(item)
		});
		else if (known) yield* addToItem({
			...place,
			node: known,
			depth: depth + 1
		}, written[index], item);
	}
	if (missing.length > 0) yield appendTo(node, depth, text, missing);
}
const isSame = (key, written, item) => {
	if (isGuess(item)) return written === item.guessed;
	return !isGuessedList(item) && matches(key, written, item);
};
/** Of an item that is there, only the domains grow, and what the console knows is added where it has the same name. */
function* addToItem(place, written, item) {
	if (place.node.type !== "mapping" || isGuess(item) || isGuessedList(item)) return;
	const { name, domains, ...others } = item;
	const value = asRecord(written);
	const isNamed = name !== void 0 && isGuess(name) && name.guessed === value.name;
	const known = Object.entries(others).filter(([, node]) => isNamed && node && isKnown(node));
	if (domains || known.length > 0) yield* addFields(place, value, {
		...Object.fromEntries(known),
		domains
	});
}

// src/init/write/manifest.ts
const HEADER = {
	en: ["What the project declares to Cloud π Native, written by `accostage init`.", "Each value says what it was guessed from: check it. What is commented out is not known: fill it in."],
	fr: ["Ce que le projet déclare à Cloud π Native, écrit par `accostage init`.", "Chaque valeur dit d’où elle est déduite : la vérifier. Ce qui est en commentaire n’est pas connu : le compléter."]
};
const NAMELESS = {
	en: "No environment has a name here; what is deployed asks for this:",
	fr: "Aucun environnement n’a de nom ici ; ce qui est déployé demande ceci :"
};
/** The whole text of a manifest: what is known with where it comes from, what is not as commented-out questions. */
function writeManifest({ manifest, unplaced }, language) {
	const { fields } = describe(MANIFEST_SCHEMA, language);
	const known = manifest;
	const sections = fields.map(([key, field]) => {
		if (key === "version") return ["version: 1"];
		const about = field.fields.length > 0 || field.list ? [comment(explanation(field))] : [];
		if (key === "environments" && !known.environments && unplaced && Object.values(unplaced).some(Boolean)) {
			const example = bounded([{
				name: guess("dev"),
				...unplaced
			}], 1);
			const lines = example ? fieldLines(key, example, language) : [];
			return [
				...about,
				comment(NAMELESS[language]),
				...lines.map((line) => `# ${line}`)
			];
		}
		if (field.list && field.fields.length === 0 && !known[key]) return [...about, `# ${key}: []`];
		return [...about, ...sectionLines(key, field, known[key], language)];
	});
	return `${[HEADER[language].map(comment), ...sections].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

// src/cli/git-remote.ts
/** Nobody's configuration is larger. */
const MAX_BYTES = 262144;
/**
* The address of the remote `origin`, else of the only one, in `.git/config`, read as a text: git itself would run what
* a hostile one asks for. Undefined when there is none, or when it is a symbolic link.
*/
function gitRemote(root) {
	const path = join(root, ".git", "config");
	let handle;
	try {
		if (!lstatSync(join(root, ".git")).isDirectory()) return void 0;
		handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
		const found = fstatSync(handle);
		if (!found.isFile() || found.size > MAX_BYTES) return void 0;
		return remoteIn(readFileSync(handle, "utf8"));
	} catch {
		return;
	} finally {
		if (handle !== void 0) closeSync(handle);
	}
}
/** The address in the text of a configuration. */
function remoteIn(config) {
	const remotes = /* @__PURE__ */ new Map();
	let remote;
	for (const line of config.split(/\r?\n/)) {
		const header = /^\s*\[(.*)\]\s*(?:[#;].*)?$/.exec(line);
		if (header) remote = /^remote\s+"([^"\\]*)"$/i.exec(header[1]?.trim() ?? "")?.[1];
		const url = remote === void 0 ? void 0 : /^\s*url\s*=\s*(\S+)\s*$/i.exec(line)?.[1];
		if (remote !== void 0 && url !== void 0 && !remotes.has(remote)) remotes.set(remote, url.replace(/^"(.*)"$/, "$1"));
	}
	return remotes.get("origin") ?? (remotes.size === 1 ? [...remotes.values()][0] : void 0);
}

// src/cli/manifest-file.ts
const MANIFEST = "accostage.yaml";
/** What is at the place of the manifest; a symbolic link is refused, since it may lead out of the repository. */
function manifestAt(root) {
	const found = lstatSync(join(root, MANIFEST), { throwIfNoEntry: false });
	if (!found) return "absent";
	if (found.isFile()) return "file";
	throw new UserError("not-writable", `${MANIFEST} is ${found.isSymbolicLink() ? "a symbolic link" : "no file"}: it is left alone`);
}
function readManifestText(root) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(readFileSync(join(root, MANIFEST)));
	} catch (cause) {
		throw new UserError("bad-usage", `${MANIFEST} cannot be read as UTF-8`, { cause });
	}
}
/** Writes a manifest where there is none: whole or not at all, and never over another. */
const createManifest = (root, text) => write(root, text, "create");
/** Puts a manifest in the place of the one that is there: whole or not at all. */
const replaceManifest = (root, text) => write(root, text, "replace");
function write(root, text, how) {
	const target = join(root, MANIFEST);
	try {
		if (how === "create") writeWhole(target, text, {
			mode: 438,
			place: (beside) => publish(beside, target, text)
		});
		else writeWhole(target, text, { mode: statSync(target).mode & 511 });
	} catch (cause) {
		throw new UserError("not-writable", `${MANIFEST} cannot be written in "${root}"`, { cause });
	}
}
/** File systems without links refuse them in one of these ways. */
const NO_LINKS = /* @__PURE__ */ new Set([
	"EPERM",
	"ENOSYS",
	"ENOTSUP",
	"EOPNOTSUPP"
]);
function publish(temporary, target, text) {
	try {
		linkSync(temporary, target);
	} catch (error) {
		if (!NO_LINKS.has(error.code ?? "")) throw error;
		writeFileSync(target, text, { flag: "wx" });
	}
}

// src/cli/init.ts
/** `accostage init`: writes the manifest that the repository shows, or adds to the one that is there what is new. */
async function initCommand(argv, streams) {
	const { values, positionals } = readArguments({
		args: [...argv],
		allowPositionals: true,
		options: {
			update: {
				type: "boolean",
				default: false
			},
			"dry-run": {
				type: "boolean",
				default: false
			},
			console: { type: "string" },
			project: { type: "string" },
			language: { type: "string" }
		}
	});
	const root = readableRoot(onePath("init", positionals));
	const language = chosenLanguage(values.language, streams.environment);
	if (values.project !== void 0 && values.console === void 0) throw new UserError("bad-usage", "--project goes with --console");
	const token = streams.environment[CONSOLE_TOKEN];
	if (values.console !== void 0 && !token) streams.err(`accostage: ${SAID[language].noToken}\n`);
	const console = values.console === void 0 || !token ? void 0 : {
		url: values.console,
		token,
		project: values.project
	};
	const run = {
		root,
		language,
		streams,
		dryRun: values["dry-run"],
		console
	};
	return values.update ? update(run) : create(run);
}
/** What the repository shows and the console knows; what it did not give is said, and stops nothing. */
async function draftOf({ root, language, streams, console }, manifest) {
	const draft = await draftProject({
		root,
		remote: gitRemote(root),
		manifest,
		console
	});
	if (draft.unknown) streams.err(`accostage: ${draft.unknown[language]}${SAID[language].repositoryOnly}\n`);
	return draft;
}
async function create(run) {
	const { root, language, streams, dryRun } = run;
	if (manifestAt(root) === "file" && !dryRun) throw new UserError("bad-usage", `${MANIFEST} exists already: accostage init --update adds what is new to it`);
	const draft = await draftOf(run);
	const complete = dryRun ? draft : await asked(draft, language, streams);
	if (complete === void 0) {
		streams.err(SAID[language].cancelled);
		return EXIT.usage;
	}
	const text = writeManifest(complete, language);
	if (dryRun) streams.out(text);
	else {
		createManifest(root, text);
		streams.err(`${SAID[language].written(join(root, MANIFEST))}\n`);
	}
	return EXIT.clean;
}
/** The draft with what somebody answers on a terminal; undefined when they give up. */
async function asked(draft, language, { prompt }) {
	if (!prompt) return draft;
	const [{ askQuestions }, conversation] = await Promise.all([import("./ask.js"), prompt()]);
	try {
		return await askQuestions(draft, language, conversation);
	} finally {
		conversation.close();
	}
}
async function update(run) {
	const { root, language, streams, dryRun } = run;
	if (manifestAt(root) === "absent") throw new UserError("bad-usage", `no ${MANIFEST} to update in "${root}": accostage init writes one`);
	const source = createSource(MANIFEST, readManifestText(root));
	const read = await readManifest(source);
	if (read.status !== "valid") {
		streams.err(`${SAID[language].invalid}\n${problems(read, source, language).join("")}`);
		return EXIT.usage;
	}
	const draft = await draftOf(run, read.manifest);
	const { text, added } = updateManifest(source, read.document.value, draft, language);
	if ((await readManifest(createSource("accostage.yaml", text))).status !== "valid") throw new UserError("not-writable", `${MANIFEST} is written in a form that cannot be added to; see init --dry-run`);
	if (dryRun) streams.out(text);
	else {
		if (added > 0) replaceManifest(root, text);
		streams.err(`${added > 0 ? SAID[language].added(added) : SAID[language].nothing}\n`);
	}
	return EXIT.clean;
}
function problems(read, source, language) {
	const line = (at, reason) => `  ${MANIFEST}:${at.start.line}:${at.start.column} ${reason.replace(/\p{Cc}+/gu, " ")}\n`;
	switch (read.status) {
		case "not-yaml": return [line(source.location({
			start: read.offset,
			end: read.offset
		}), read.reason)];
		case "invalid": return read.errors.map(({ at, on, message }) => line(read.document.locate(on === "key" ? { key: at } : at), message[language]));
		default: return [];
	}
}
const SAID = {
	en: {
		written: (path) => `${path} is written: check each guess, fill in what is commented out`,
		added: (count) => `${MANIFEST}: ${count} added`,
		nothing: `${MANIFEST}: nothing new`,
		invalid: `accostage: ${MANIFEST} is not valid; correct it before it is updated:`,
		cancelled: "accostage: given up, nothing is written\n",
		noToken: `${CONSOLE_TOKEN} is missing: the console is not asked, the manifest holds what the repository shows`,
		repositoryOnly: "; there the manifest holds what the repository shows"
	},
	fr: {
		written: (path) => `${path} est écrit : vérifier chaque valeur déduite, compléter ce qui est en commentaire`,
		added: (count) => `${MANIFEST} : ${count} ajout${count > 1 ? "s" : ""}`,
		nothing: `${MANIFEST} : rien de nouveau`,
		invalid: `accostage : ${MANIFEST} n’est pas valide ; le corriger avant de le mettre à jour :`,
		cancelled: "accostage : abandon, rien n’est écrit\n",
		noToken: `${CONSOLE_TOKEN} est absente : la console n’est pas interrogée, le manifeste s’en tient à ce que montre le dépôt`,
		repositoryOnly: " ; là, le manifeste s’en tient à ce que montre le dépôt"
	}
};

export { initCommand };