//! Starts the app in the page.

fn main() {
    sasae_app::start();
}
