//! Answers bench/peers/warm.py for merman: see rounds.rs.
#[path = "../rounds.rs"]
mod rounds;

use merman::{OperationControl, RenderOutput, RenderRequest, Renderer, SvgRequest};

fn main() {
    let renderer = Renderer::new();
    rounds::answer(|text| {
        let request = RenderRequest::svg(text, OperationControl::new(), SvgRequest::default());
        match renderer.render(request) {
            Ok(RenderOutput::Svg(Some(svg))) => Ok(svg.svg().to_owned()),
            Ok(_) => Err("no diagram found".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    });
}
