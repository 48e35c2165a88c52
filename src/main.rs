//! Starts the app in the page.

fn main() {
    sasae::start();
}
