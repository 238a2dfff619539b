//! Answers bench/peers/warm.py for mermaid-rs-renderer: see rounds.rs.
#[path = "../rounds.rs"]
mod rounds;

fn main() {
    rounds::answer(|text| mermaid_rs_renderer::render(text).map_err(|error| error.to_string()));
}
