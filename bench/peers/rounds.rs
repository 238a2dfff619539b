//! What every warm renderer does: for each line `TEXT MILLISECONDS SVG` of standard input (two file
//! names and a time) it draws TEXT again and again for that long, writes the last picture to SVG and
//! answers with one line, `MEDIAN LEAST` in nanoseconds, or `error MESSAGE`.
use std::fs;
use std::io::{self, BufRead, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::time::{Duration, Instant};

type Drawn = Result<String, String>;

fn draw_for(limit: Duration, text: &str, draw: &impl Fn(&str) -> Drawn) -> Result<(u128, u128, String), String> {
    let start = Instant::now();
    let mut times = Vec::new();
    loop {
        let begin = Instant::now();
        let svg = draw(text)?;
        times.push(begin.elapsed().as_nanos());
        if start.elapsed() >= limit {
            times.sort_unstable();
            return Ok((times[times.len() / 2], times[0], svg));
        }
    }
}

fn reply(line: &str, draw: &impl Fn(&str) -> Drawn) -> Result<String, String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let text = fs::read_to_string(words[0]).map_err(|error| error.to_string())?;
    let limit = Duration::from_millis(words[1].parse().map_err(|_| "no time given")?);
    let outcome = catch_unwind(AssertUnwindSafe(|| draw_for(limit, &text, draw)));
    let (median, least, svg) = outcome.map_err(|_| "it panicked".to_owned())??;
    fs::write(words[2], svg).map_err(|error| error.to_string())?;
    Ok(format!("{median} {least}"))
}

pub fn answer(draw: impl Fn(&str) -> Drawn) {
    for line in io::stdin().lock().lines() {
        let answer = reply(&line.expect("a line"), &draw)
            .unwrap_or_else(|message| format!("error {}", message.replace('\n', " ")));
        println!("{answer}");
        io::stdout().flush().expect("somebody to answer");
    }
}
