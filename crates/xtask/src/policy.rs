//! What the browser is told to forbid: once in the page itself, once in headers for hosts that can send them.

use crate::page;

/// What holds from the first byte: nothing but this page's own files, and of inline code exactly what stands there now.
pub fn of_page(page: &str) -> String {
    of_pages(&[page])
}

/// The same for a host that says one policy for all of these pages; each page says its own besides.
pub fn of_pages(pages: &[&str]) -> String {
    let hashes = |element| {
        let inside = pages.iter().flat_map(|page| page::inline(page, element));
        let mut known: Vec<String> = Vec::new();
        for hash in inside.map(page::source) {
            if !known.contains(&hash) {
                known.push(hash);
            }
        }
        known.join(" ")
    };
    [
        "default-src 'none'".to_owned(),
        format!("script-src 'wasm-unsafe-eval' {}", hashes("script")),
        format!("style-src {}", hashes("style")),
        // A page does not know its own address, so it cannot name its files here; the gate and `CLOSED` do the rest.
        "connect-src 'self'".to_owned(),
        // The worker that keeps the copy for days without a connection; what a device shows of an app put on it.
        "worker-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        // The icon, and a map that is painted as an image; the icon of an app that is put on a device.
        "img-src 'self' data:".to_owned(),
        "form-action 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        // No string becomes code or markup, whoever asks; only the copy's worker is started by its one name (`offline.js`).
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types sasae".to_owned(),
    ]
    .join("; ")
}

/// What the gate adds once everything has been loaded.
/// What a device fetches of an app when it is put there, its manifest, stays allowed.
pub const CLOSED: &str = "connect-src 'none'; script-src 'none'; img-src data:";

/// What no page uses. Copying and sharing, which they do when the person presses for it, are not among them, nor are
/// [`WHEN_ASKED`].
const NEVER: &str = "accelerometer autoplay browsing-topics clipboard-read compute-pressure display-capture \
    encrypted-media gamepad gyroscope hid identity-credentials-get idle-detection local-fonts \
    magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-get \
    screen-wake-lock serial storage-access sync-xhr usb window-management xr-spatial-tracking";

/// What the worker's page uses when the worker presses for it, and the browser asks them once more: the camera, to read
/// what a client's phone shows; the place, to find what is near.
const WHEN_ASKED: [&str; 2] = ["camera", "geolocation"];

/// The headers that a host should send with every file.
pub fn headers(policy: &str) -> Vec<(&'static str, String)> {
    let never = NEVER.split_whitespace().map(|feature| format!("{feature}=()"));
    let asked = WHEN_ASKED.iter().map(|feature| format!("{feature}=(self)"));
    let features: Vec<String> = never.chain(asked).collect();
    // A header is for the plain pages too, which share a style in a file; the app's page still forbids it itself.
    let policy = policy.replacen("style-src ", "style-src 'self' ", 1);
    vec![
        // Only a header can say who may frame the page.
        ("Content-Security-Policy", format!("{policy}; frame-ancestors 'none'")),
        ("X-Frame-Options", "DENY".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", features.join(", ")),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

/// A file for one kind of host.
pub struct HostFile {
    /// Its name in `dist/`.
    pub name: &'static str,
    /// What stands in it.
    pub text: String,
}

/// The names of the files for hosts: they are not part of what a visit loads.
pub const HOST_FILES: [&str; 3] = ["_headers", ".htaccess", "nginx.conf"];

/// The headers as each kind of host reads them.
pub fn host_files(policy: &str) -> [HostFile; 3] {
    let headers = headers(policy);
    let lines = |line: &dyn Fn(&str, &str) -> String| -> String {
        headers.iter().map(|(name, value)| line(name, value)).collect()
    };
    let [plain, apache, nginx] = HOST_FILES;
    [
        HostFile {
            name: plain,
            text: format!("/*\n{}", lines(&|name, value| format!("  {name}: {value}\n"))),
        },
        HostFile {
            name: apache,
            text: format!(
                "AddType application/wasm .wasm\n<IfModule mod_headers.c>\n{}</IfModule>\n",
                lines(&|name, value| format!("  Header always set {name} \"{value}\"\n"))
            ),
        },
        HostFile {
            name: nginx,
            text: format!(
                "# For a server or location block: include /path/to/dist/nginx.conf;\n{}",
                lines(&|name, value| format!("add_header {name} \"{value}\" always;\n"))
            ),
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<style>p{}</style><script>run()</script>";

    #[test]
    fn nothing_unsafe_is_allowed_and_no_host_but_our_own() {
        let policy = of_page(PAGE);
        for word in ["unsafe-inline", "'unsafe-eval'", "http", "*", "blob:", "strict-dynamic"] {
            assert!(!policy.contains(word), "{word} in {policy}");
        }
        assert!(policy.contains("default-src 'none'") && policy.contains("trusted-types sasae"));
        // Scripts come from the page alone: not even a file of our own is run.
        let scripts = policy.split("; ").find(|directive| directive.starts_with("script-src")).unwrap();
        assert!(!scripts.contains("'self'"), "{scripts}");
    }

    #[test]
    fn every_host_file_says_the_same_policy() {
        let policy = of_page(PAGE);
        for file in host_files(&policy) {
            for directive in policy.split("; ").filter(|directive| !directive.starts_with("style-src")) {
                assert!(file.text.contains(directive), "{}: {directive}", file.name);
            }
            assert!(file.text.contains("frame-ancestors 'none'"), "{}", file.name);
            // Some hosts cut off longer lines.
            assert!(file.text.lines().all(|line| line.len() < 2000), "{}", file.name);
        }
    }
}
