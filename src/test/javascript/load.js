// The scripts as they lie in the source, not their bundles.
export const SCRIPTS = new URL("../../main/resources/META-INF/resources/", import.meta.url);

export const load = (name) => import(new URL(name, SCRIPTS));
