//! Starts the worker's program in its page.

fn main() {
    sasae_worker::start();
}
