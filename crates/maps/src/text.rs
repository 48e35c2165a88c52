//! How wide text is and where it may break, in whole numbers.
//!
//! Fonts differ from device to device, so widths are guessed from above and boxes grow with them: no label is ever
//! shortened. Japanese breaks anywhere but before a mark that may not begin a line, and inside a katakana word only if
//! the word is longer than the line; Latin breaks at spaces.

/// The width of a letter in thousandths of its size.
pub fn em(letter: char) -> i32 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        ' ' | '\u{a0}' => 300,
        'W' | 'M' | 'm' | 'w' | '@' | '%' => 900,
        'A'..='H' | 'J'..='Z' | '&' | '+' | '=' | '<' | '>' => 700,
        '\u{ff61}'..='\u{ff9f}' => 500,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' => 420,
        '\0'..='\u{7f}' => 600,
        '\u{80}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => 650,
        _ => 1000,
    }
}

/// The width of a text in units, rounded up.
pub fn width(text: &str, size: i32) -> i32 {
    let total: i64 = text.chars().map(|letter| i64::from(em(letter))).sum();
    i32::try_from((total * i64::from(size) + 999) / 1000).unwrap_or(i32::MAX / 4)
}

/// The text in lines that are no wider than `max_width`. Only the space where a line ends is left out.
pub fn wrap(text: &str, max_width: i32, size: i32) -> Vec<String> {
    let mut page = Page { room: room(max_width, size), ..Page::default() };
    for (gap, part) in parts(text) {
        page.add(gap, &part);
    }
    page.turn();
    page.lines
}

/// As [`wrap`], but among all ways with as few lines the one whose breaks hurt least, and of those the most even.
pub fn balanced(text: &str, max_width: i32, size: i32) -> Vec<String> {
    let room = room(max_width, size);
    let mut parts = parts(text);
    if parts.iter().any(|(_, part)| ems(part) > room) {
        // A word that no line holds is one of letters.
        parts = parts
            .into_iter()
            .flat_map(|(gap, part)| if ems(&part) > room { cut(gap, &part) } else { vec![(gap, part)] })
            .collect();
    }
    if parts.iter().any(|(_, part)| ems(part) > room) {
        return wrap(text, max_width, size);
    }
    // For every part: the least cost of the lines from there to the end, and where the first of them ends.
    let mut best = vec![(0_i64, 0_usize); parts.len() + 1];
    for start in (0..parts.len()).rev() {
        let mut filled = 0;
        let mut least = (i64::MAX, start + 1);
        for (end, (gap, part)) in parts.iter().enumerate().skip(start) {
            filled += ems(part) + if end > start { gap.map_or(0, em) } else { 0 };
            if filled > room {
                break;
            }
            let next = parts.get(end + 1);
            let broken = next.is_some_and(|(gap, next)| gap.is_none() && hurts(part, next));
            let slack = i64::from((room - filled) / 100);
            let rest = best.get(end + 1).map_or(0, |(cost, _)| *cost);
            // A line costs more than any break, and a break more than any unevenness of a label.
            let cost = rest + (1 << 40) + if broken { 1 << 24 } else { 0 } + slack * slack;
            if cost <= least.0 {
                least = (cost, end + 1);
            }
        }
        best.iter_mut().skip(start).take(1).for_each(|best| *best = least);
    }
    let mut lines = Vec::new();
    let mut start = 0;
    while let Some((_, end)) = best.get(start).filter(|_| start < parts.len()) {
        let mut line = String::new();
        for (gap, part) in parts.iter().take(*end).skip(start) {
            line.extend(gap.filter(|_| !line.is_empty()));
            line.push_str(part);
        }
        lines.push(line);
        start = *end;
    }
    lines
}

/// A width in thousandths of a size.
fn room(max_width: i32, size: i32) -> i32 {
    i32::try_from(i64::from(max_width.max(0)) * 1000 / i64::from(size.max(1))).unwrap_or(i32::MAX / 4)
}

/// The width of a text in thousandths of its size.
fn ems(text: &str) -> i32 {
    text.chars().fold(0, |sum, letter| sum.saturating_add(em(letter)))
}

/// The parts of a text that stay together, each with the space before it.
fn parts(text: &str) -> Vec<(Option<char>, String)> {
    let mut parts: Vec<(Option<char>, String)> = Vec::new();
    let (mut gap, mut last) = (None, None);
    for letter in text.chars() {
        if letter.is_whitespace() || letter.is_control() {
            gap = gap.or(Some(if letter == '\u{3000}' { letter } else { ' ' }));
            last = None;
            continue;
        }
        match parts.last_mut().filter(|_| last.is_some_and(|last| holds(last, letter))) {
            Some((_, part)) => part.push(letter),
            None => parts.push((gap.take(), String::from(letter))),
        }
        last = Some(letter);
    }
    parts
}

/// A part in as many pieces as it may be cut into.
fn cut(gap: Option<char>, part: &str) -> Vec<(Option<char>, String)> {
    let mut pieces: Vec<(Option<char>, String)> = Vec::new();
    let mut last = None;
    for letter in part.chars() {
        let held = may_not_begin(letter) || last.is_some_and(may_not_end);
        match pieces.last_mut().filter(|_| held) {
            Some((_, piece)) => piece.push(letter),
            None => pieces.push((None, String::from(letter))),
        }
        last = Some(letter);
    }
    pieces.iter_mut().take(1).for_each(|piece| piece.0 = gap);
    pieces
}

/// The lines that are being filled.
#[derive(Default)]
struct Page {
    room: i32,
    lines: Vec<String>,
    line: String,
    filled: i32,
}

impl Page {
    /// Puts a part that should stay together onto this line, or the next, or over several if no line holds it.
    fn add(&mut self, gap: Option<char>, part: &str) {
        let gap = gap.filter(|_| !self.line.is_empty());
        if self.filled.saturating_add(ems(part)).saturating_add(gap.map_or(0, em)) > self.room {
            self.turn();
        } else if let Some(gap) = gap {
            self.push(gap);
        }
        if ems(part) <= self.room {
            return part.chars().for_each(|letter| self.push(letter));
        }
        for (_, piece) in cut(None, part) {
            if self.filled.saturating_add(ems(&piece)) > self.room {
                self.turn();
            }
            for letter in piece.chars() {
                // Only a piece that no line holds is broken where it should not be.
                if self.filled.saturating_add(em(letter)) > self.room {
                    self.turn();
                }
                self.push(letter);
            }
        }
    }

    fn push(&mut self, letter: char) {
        self.line.push(letter);
        self.filled = self.filled.saturating_add(em(letter));
    }

    /// Ends the line.
    fn turn(&mut self) {
        if !self.line.is_empty() {
            self.lines.push(std::mem::take(&mut self.line));
        }
        self.filled = 0;
    }
}

/// Whether two letters stay on one line where a line can hold them.
fn holds(before: char, after: char) -> bool {
    may_not_begin(after)
        || may_not_end(before)
        || (script(before) == script(after) && matches!(script(after), Script::Latin | Script::Katakana))
}

/// Whether a letter may not stand at the beginning of a line.
fn may_not_begin(letter: char) -> bool {
    "、。，．・：；？！）］｝〉》」』】〕’”…‥ー々〜),.!?:;%]}".contains(letter)
        || matches!(
            letter,
            '\u{3041}'
                | '\u{3043}'
                | '\u{3045}'
                | '\u{3047}'
                | '\u{3049}'
                | '\u{3063}'
                | '\u{3083}'
                | '\u{3085}'
                | '\u{3087}'
                | '\u{308e}'
                | '\u{30a1}'
                | '\u{30a3}'
                | '\u{30a5}'
                | '\u{30a7}'
                | '\u{30a9}'
                | '\u{30c3}'
                | '\u{30e3}'
                | '\u{30e5}'
                | '\u{30e7}'
                | '\u{30ee}'
                | '\u{30f5}'
                | '\u{30f6}'
        )
        || em(letter) == 0
}

/// Whether a letter may not stand at the end of a line.
fn may_not_end(letter: char) -> bool {
    "（［｛〈《「『【〔‘“([{".contains(letter)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hiragana,
    Katakana,
    Kanji,
    Mark,
}

fn script(letter: char) -> Script {
    match letter {
        '\u{3041}'..='\u{309f}' => Script::Hiragana,
        '\u{30a1}'..='\u{30fa}' | 'ー' => Script::Katakana,
        '\u{3400}'..='\u{9fff}' | '々' => Script::Kanji,
        '・' | '\u{2000}'..='\u{33ff}' | '\u{ff00}'..='\u{ff65}' => Script::Mark,
        _ if em(letter) < 1000 => Script::Latin,
        _ => Script::Kanji,
    }
}

/// Whether a break between two parts falls inside what looks like one word.
fn hurts(before: &str, after: &str) -> bool {
    match (before.chars().last().map(script), after.chars().next().map(script)) {
        (Some(Script::Mark), _) | (_, Some(Script::Mark)) => false,
        // What follows in hiragana bends or binds the word before it; a number belongs to what it counts.
        (_, Some(Script::Hiragana)) | (Some(Script::Latin), Some(Script::Kanji)) => true,
        (before, after) => before == after,
    }
}
