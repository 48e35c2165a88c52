//! Rendering the app's components without a browser.

use sasae_core::date::Date;
use yew::{BaseComponent, LocalServerRenderer};

/// For pages on which nothing depends on the day: nobody has answered anything there.
pub const NO_DAY: Date = Date { year: 1970, month: 1, day: 1 };

/// The markup of a component, as plain text that no program takes over.
///
/// # Errors
/// Where no runtime can be had.
pub fn render<C: BaseComponent>(props: C::Properties) -> Result<String, String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    Ok(runtime.block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render()))
}
