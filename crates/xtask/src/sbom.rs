//! The list of what is in the built page (SBOM, CycloneDX 1.6): every crate whose code is in the program, with version,
//! licence and checksum, and the tools that built it.
//!
//! It is made from `cargo metadata`, `Cargo.lock` and the pinned versions, and from nothing else: the same sources give
//! the same list, without a date or a random number. What only runs while building (build scripts, macros) is listed
//! as such, apart from what is shipped.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The program.
const ROOT: &str = "sasae-app";

/// Prints the list.
pub fn print() -> Result<(), String> {
    let metadata = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            "wasm32-unknown-unknown",
        ])
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !metadata.status.success() {
        return Err(String::from_utf8_lossy(&metadata.stderr).into_owned());
    }
    let metadata = serde_json::from_slice(&metadata.stdout).map_err(|error| error.to_string())?;
    let read = |path: &str| std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let npm = serde_json::from_str(&read("script/npm/package.json")?).map_err(|error| error.to_string())?;
    let toolchain = read("rust-toolchain.toml")?;
    let rust = field(&toolchain, "channel").ok_or("rust-toolchain.toml: there is no channel")?;
    let list = list(&metadata, &checksums(&read("Cargo.lock")?), &tools(&metadata, &npm), &rust)?;
    println!("{list:#}");
    Ok(())
}

/// A string of TOML that stands in a line of its own.
fn field(text: &str, name: &str) -> Option<String> {
    let start = format!("{name} = \"");
    text.lines().find_map(|line| Some(line.strip_prefix(&start)?.trim_end_matches('"').to_owned()))
}

/// The checksum of every crate of the lock file, by name and version.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let packages = lock.split("[[package]]").skip(1);
    let one =
        |package| Some(((field(package, "name")?, field(package, "version")?), field(package, "checksum")?));
    packages.filter_map(one).collect()
}

/// What builds the page and is not in it: name, version and package address.
fn tools(metadata: &Value, npm: &Value) -> Vec<Value> {
    let pinned = &metadata["metadata"]["tools"]["trunk"];
    let bindgen =
        packages(metadata).find(|package| package["name"] == "wasm-bindgen").map(|it| &it["version"]);
    let tool = |name: &str, version: &Value, from: &str| {
        let version = version.as_str().unwrap_or_default();
        json!({ "type": "application", "bom-ref": format!("tool:{name}"), "name": name, "version": version,
            "purl": format!("pkg:{from}/{name}@{version}") })
    };
    vec![
        tool("binaryen", &npm["dependencies"]["binaryen"], "npm"),
        tool("trunk", pinned, "cargo"),
        tool("wasm-bindgen-cli", bindgen.unwrap_or(&Value::Null), "cargo"),
    ]
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// Whether a package's code runs in the compiler and not in the page.
fn is_macro(package: &Value) -> bool {
    let kinds =
        package["targets"].as_array().into_iter().flatten().filter_map(|it| it["kind"].as_array()).flatten();
    kinds.into_iter().any(|kind| kind == "proc-macro")
}

/// What each package needs in the page, by id; the packages that are reached from the program, in order.
fn shipped(metadata: &Value) -> Result<BTreeMap<&str, BTreeSet<&str>>, String> {
    let by_id: BTreeMap<&str, &Value> =
        packages(metadata).map(|package| (text(package, "id"), package)).collect();
    let root = packages(metadata).find(|package| package["name"] == ROOT).ok_or("there is no sasae-app")?;
    let nodes: BTreeMap<&str, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| (text(node, "id"), node))
        .collect();
    let mut found = BTreeMap::new();
    let mut open = vec![text(root, "id")];
    while let Some(id) = open.pop() {
        if found.contains_key(id) {
            continue;
        }
        let is_normal = |dependency: &&Value| {
            let kinds = dependency["dep_kinds"].as_array();
            let normal = kinds.into_iter().flatten().any(|kind| kind["kind"].is_null());
            normal && !by_id.get(text(dependency, "pkg")).is_some_and(|package| is_macro(package))
        };
        let dependencies = nodes.get(id).and_then(|node| node["deps"].as_array()).into_iter().flatten();
        let needs: BTreeSet<&str> = dependencies.filter(is_normal).map(|it| text(it, "pkg")).collect();
        open.extend(needs.iter().copied());
        found.insert(id, needs);
    }
    Ok(found)
}

fn address(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"))
}

fn component(package: &Value, checksums: &BTreeMap<(String, String), String>) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    // Old crates write `MIT/Apache-2.0`, which is no expression any more.
    let licence = text(package, "license").replace(" / ", "/").replace('/', " OR ");
    let mut component = json!({
        "type": "library", "bom-ref": address(package), "name": name, "version": version, "purl": address(package),
        "scope": "required", "licenses": [{ "expression": licence }],
    });
    if let Some(checksum) = checksums.get(&(name.to_owned(), version.to_owned())) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    component
}

fn list(
    metadata: &Value,
    checksums: &BTreeMap<(String, String), String>,
    tools: &[Value],
    rust: &str,
) -> Result<Value, String> {
    let shipped = shipped(metadata)?;
    let by_id: BTreeMap<&str, &Value> =
        packages(metadata).map(|package| (text(package, "id"), package)).collect();
    let package = |id: &str| by_id.get(id).copied().unwrap_or(&Value::Null);
    let mut components: Vec<Value> = Vec::new();
    let mut needs: Vec<Value> = Vec::new();
    let mut root = Value::Null;
    for (id, on) in &shipped {
        let package_here = package(id);
        let mut on: Vec<String> = on.iter().map(|id| address(package(id))).collect();
        on.sort();
        needs.push(json!({ "ref": address(package_here), "dependsOn": on }));
        if package_here["name"] == ROOT {
            root = component(package_here, checksums);
            root["type"] = json!("application");
        } else {
            components.push(component(package_here, checksums));
        }
    }
    // The styles take their values from here; no file of it is shipped.
    components.push(json!({ "type": "data", "bom-ref": "pkg:npm/%40digital-go-jp/design-tokens",
        "name": "@digital-go-jp/design-tokens", "purl": "pkg:npm/%40digital-go-jp/design-tokens",
        "scope": "required", "licenses": [{ "license": { "id": "MIT" } }] }));
    // The standard library is no crate of the lock file, but it is in the program; its compiler builds the rest.
    let source = format!("pkg:github/rust-lang/rust@{rust}");
    components
        .push(json!({ "type": "library", "bom-ref": source, "name": "std", "version": rust, "purl": source,
        "scope": "required", "licenses": [{ "expression": "MIT OR Apache-2.0" }] }));
    let by_ref = |one: &Value| text(one, "bom-ref").to_owned();
    components.sort_by_key(by_ref);
    needs.sort_by_key(|one| text(one, "ref").to_owned());
    Ok(json!({
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": { "component": root, "lifecycles": [{ "phase": "build" }] },
        "components": components, "dependencies": needs,
        "formulation": [{ "bom-ref": "build", "components": tools }],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata() -> Value {
        let package = |name: &str, kind: &str, licence: &str| json!({ "id": name, "name": name, "version": "1.0.0", "license": licence, "targets": [{ "kind": [kind] }] });
        let needs = |on: &str, kind: Option<&str>| json!({ "pkg": on, "dep_kinds": [{ "kind": kind }] });
        json!({
            "packages": [
                package("sasae-app", "bin", "MIT OR Apache-2.0"), package("shown", "lib", "MIT/Apache-2.0"),
                package("below", "lib", "MIT"), package("macros", "proc-macro", "MIT"),
                package("build-only", "lib", "MIT"), package("test-only", "lib", "MIT"),
                package("wasm-bindgen", "lib", "MIT"),
            ],
            "metadata": { "tools": { "trunk": "0.21.14" } },
            "resolve": { "nodes": [
                { "id": "sasae-app", "deps": [needs("shown", None), needs("macros", None),
                    needs("build-only", Some("build")), needs("test-only", Some("dev"))] },
                { "id": "shown", "deps": [needs("below", None)] },
                { "id": "below", "deps": [] }, { "id": "macros", "deps": [needs("test-only", None)] },
            ] },
        })
    }

    const LOCK: &str =
        "[[package]]\nname = \"shown\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"abc\"\n";

    fn of_the_example() -> Value {
        let metadata = metadata();
        let npm = json!({ "dependencies": { "binaryen": "132.0.0" } });
        list(&metadata, &checksums(LOCK), &tools(&metadata, &npm), "1.95.0").unwrap()
    }

    #[test]
    fn only_what_is_in_the_page_is_listed() {
        let list = of_the_example();
        let names: Vec<&str> =
            list["components"].as_array().unwrap().iter().map(|one| text(one, "name")).collect();
        assert_eq!(names, ["below", "shown", "std", "@digital-go-jp/design-tokens"]);
        assert_eq!(list["metadata"]["component"]["name"], ROOT);
        let shown = &list["components"][1];
        assert_eq!(shown["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(shown["hashes"][0]["content"], "abc");
        assert_eq!(list["dependencies"][2]["dependsOn"], json!(["pkg:cargo/below@1.0.0"]));
    }

    /// What the schema of CycloneDX 1.6 requires, and that every reference leads to something.
    #[test]
    fn the_list_is_one_that_others_can_read() {
        let list = of_the_example();
        assert_eq!((&list["bomFormat"], &list["specVersion"]), (&json!("CycloneDX"), &json!("1.6")));
        let components = list["components"].as_array().unwrap();
        let tools = list["formulation"][0]["components"].as_array().unwrap();
        let all = || components.iter().chain(tools).chain([&list["metadata"]["component"]]);
        let kinds = ["application", "library", "data"];
        for one in all() {
            assert!(kinds.contains(&text(one, "type")) && !text(one, "name").is_empty(), "{one}");
            assert!(text(one, "purl").starts_with("pkg:"), "{one}");
        }
        let refs: BTreeSet<&str> = all().map(|one| text(one, "bom-ref")).collect();
        assert_eq!(refs.len(), all().count(), "a reference names two things");
        for needs in list["dependencies"].as_array().unwrap() {
            let on = needs["dependsOn"].as_array().unwrap().iter().filter_map(Value::as_str);
            assert!(on.chain([text(needs, "ref")]).all(|it| refs.contains(it)), "{needs}");
        }
        assert_eq!(of_the_example().to_string(), list.to_string());
    }
}
