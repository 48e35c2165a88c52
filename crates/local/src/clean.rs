//! What is written in lists, made comparable: width, spaces, dashes, what spreadsheets did.

use unicode_normalization::UnicodeNormalization;

/// A header or the name of a service as one compares it: compatible forms are one, and spaces, brackets, dots and
/// underscores do not count.
pub fn folded(text: &str) -> String {
    let counts = |letter: &char| {
        letter.is_alphanumeric()
            || !(letter.is_whitespace() || letter.is_ascii_punctuation() || is_bracket_or_dot(*letter))
    };
    text.nfkc().filter(counts).flat_map(char::to_lowercase).collect()
}

/// The long sound mark is a letter; dots between words and Japanese brackets are not.
fn is_bracket_or_dot(letter: char) -> bool {
    matches!(letter, '\u{30fb}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301b}' | '\u{203b}')
}

/// A text made of what a person can read, and what was mended on the way.
#[derive(Debug, PartialEq, Eq)]
pub struct Clean {
    /// The text.
    pub text: Box<str>,
    /// Half-width kana became full-width.
    pub kana: bool,
    /// Line breaks, also those written out, became spaces.
    pub breaks: bool,
}

/// Cleans a name, an address, a note: no spaces at the ends, one space for many, none of the control characters,
/// half-width kana in full width. What is already clean stays as it is.
pub fn text(given: &str, line_break: &str) -> Clean {
    let trimmed = given.trim_matches(is_space);
    let is_clean = |letter: char| {
        !(letter.is_control() || is_space(letter) || is_half_kana(letter) || is_invisible(letter))
    };
    let has_break = !line_break.is_empty() && trimmed.contains(line_break);
    if !has_break && trimmed.chars().all(is_clean) {
        return Clean { text: trimmed.into(), kana: false, breaks: false };
    }
    let (mut text, mut kana, mut breaks) = (String::with_capacity(trimmed.len()), false, has_break);
    let parts = if has_break { trimmed.replace(line_break, " ") } else { trimmed.to_owned() };
    let mut run = String::new();
    let flush = |run: &mut String, text: &mut String| {
        text.extend(run.nfkc());
        run.clear();
    };
    for letter in parts.chars() {
        if is_half_kana(letter) {
            kana = true;
            run.push(letter);
            continue;
        }
        flush(&mut run, &mut text);
        breaks |= letter == '\n' || letter == '\r';
        if is_invisible(letter) {
            continue;
        }
        if letter.is_control() || is_space(letter) {
            if !text.ends_with(' ') {
                text.push(' ');
            }
        } else {
            text.push(letter);
        }
    }
    flush(&mut run, &mut text);
    let text = text.trim_matches(is_space);
    Clean { text: text.into(), kana, breaks }
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{3000}'
}

fn is_half_kana(letter: char) -> bool {
    matches!(letter, '\u{ff61}'..='\u{ff9f}')
}

/// Marks without width that spreadsheets and web pages leave behind.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}')
}

/// Numbers, codes and addresses of the net in ASCII, as far as they go; whether anything changed.
pub fn ascii(given: &str) -> (String, bool) {
    let trimmed = given.trim_matches(is_space);
    if trimmed.is_ascii() {
        return (trimmed.to_owned(), false);
    }
    let text: String = trimmed.nfkc().filter(|letter| !is_invisible(*letter)).map(dash).collect();
    let changed = text != trimmed;
    (text.trim().to_owned(), changed)
}

/// All that looks like a dash, as a dash.
fn dash(letter: char) -> char {
    match letter {
        '\u{2010}'..='\u{2015}'
        | '\u{2212}'
        | '\u{30fc}'
        | '\u{2500}'
        | '\u{2501}'
        | '\u{ff0d}'
        | '\u{ff70}' => '-',
        other => other,
    }
}

/// Why a number could not be taken, or what was put back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// As it was.
    Same,
    /// A leading zero that a spreadsheet had taken away was put back.
    Padded,
    /// A spreadsheet wrote it as a power of ten; what it was cannot be known.
    Lost,
}

/// A number of so many digits that a spreadsheet may have had in its hands.
pub fn code(given: &str, digits: usize) -> (String, Digits) {
    let (text, _) = ascii(given);
    let text = text.strip_prefix('\'').unwrap_or(&text).trim_end_matches(".0").to_owned();
    if is_scientific(&text) {
        return (String::new(), Digits::Lost);
    }
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && text.len() + 1 == digits {
        return (format!("0{text}"), Digits::Padded);
    }
    (text, Digits::Same)
}

/// `2.43001E+12`.
pub fn is_scientific(text: &str) -> bool {
    let Some((head, tail)) = text.split_once(['E', 'e']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    head.contains('.') && head.split('.').all(digits) && tail.strip_prefix(['+', '-']).is_some_and(digits)
}

/// A telephone number with dashes; nothing but it if it is one, else the text as it was given.
pub fn phone(given: &str) -> (Box<str>, Digits, bool) {
    let (text, changed) = ascii(given);
    if is_scientific(&text) {
        return ("".into(), Digits::Lost, false);
    }
    // `(011)688-7945`, `011(688)7945`, `011 688 7945`
    let spread: String = text
        .chars()
        .map(|letter| if matches!(letter, '(' | ')' | ' ' | '.') { '-' } else { letter })
        .collect();
    let is_phone = spread.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !is_phone {
        return (text.into(), Digits::Same, changed);
    }
    let parts: Vec<&str> = spread.split('-').filter(|part| !part.is_empty()).collect();
    let joined = parts.join("-");
    let digits = parts.iter().map(|part| part.len()).sum::<usize>();
    // Nine digits without a zero in front were ten with one; `90…` and its like were eleven.
    let is_short = digits == 9 || digits == 10 && joined.as_bytes().get(1) == Some(&b'0');
    if is_short && !joined.starts_with('0') {
        return (format!("0{joined}").into(), Digits::Padded, true);
    }
    let changed = changed || joined != given.trim();
    (joined.into(), Digits::Same, changed)
}

/// An address of the net with its scheme; nothing where it is none.
pub fn url(given: &str) -> (Box<str>, bool) {
    let (text, changed) = ascii(given);
    let text = text.split_whitespace().next().unwrap_or_default();
    let has_host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        host.contains('.')
            && !host.starts_with('.')
            && host.chars().all(|letter| letter.is_alphanumeric() || ".-:".contains(letter))
    };
    for scheme in ["https://", "http://"] {
        if let Some((start, rest)) = text.split_at_checked(scheme.len())
            && start.eq_ignore_ascii_case(scheme)
        {
            return if has_host(rest) {
                (format!("{scheme}{rest}").into(), changed || start != scheme)
            } else {
                ("".into(), true)
            };
        }
    }
    let rest = text.trim_start_matches("//");
    if has_host(rest) && !rest.contains('@') {
        (format!("https://{rest}").into(), true)
    } else {
        ("".into(), true)
    }
}

/// `100-0001`, or the text as it is if it is not seven digits.
pub fn postal(given: &str) -> Box<str> {
    let (text, _) = ascii(given);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 7 && digits.is_ascii() {
        let (one, other) = digits.split_at(3);
        return format!("{one}-{other}").into();
    }
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn headers_that_mean_the_same_are_the_same() {
        for (one, other) in [
            ("建物名等(方書)", "建物名等（方書）"),
            ("ＦＡＸ番号", "FAX番号"),
            ("名称_カナ", "名称＿ｶﾅ"),
            ("NO（※システム内の固有の番号、連番）", "ＮＯ(※システム内の固有の番号、連番)"),
            (" 緯 度 ", "緯度"),
            ("就労継続支援Ａ型", "就労継続支援（A型）"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
        assert_ne!(folded("電話番号"), folded("FAX番号"));
    }

    #[test]
    fn names_are_cleaned_and_nothing_else() {
        let clean = |given| text(given, "（改行）");
        assert_eq!(&*clean("社会福祉法人　緑伸会　").text, "社会福祉法人 緑伸会");
        assert_eq!(&*clean("ｸﾞﾙｰﾌﾟﾎｰﾑひまわり").text, "グループホームひまわり");
        assert_eq!(&*clean("一行目\r\n二行目（改行）三行目").text, "一行目 二行目 三行目");
        assert_eq!(&*clean("Ｎハートネットワーク").text, "Ｎハートネットワーク");
    }

    #[test]
    fn phones_are_written_with_dashes() {
        for (given, phone_) in [
            ("011-688-7945", "011-688-7945"),
            ("０１１−６８８ー７９４５", "011-688-7945"),
            ("(011)688-7945", "011-688-7945"),
            ("011 688 7945", "011-688-7945"),
            ("116887945", "0116887945"),
            ("1.16888E+09", ""),
            ("11-688-7945", "011-688-7945"),
            ("011-688-7945（代表）", "011-688-7945(代表)"),
        ] {
            assert_eq!(&*phone(given).0, phone_, "{given}");
        }
    }

    #[test]
    fn addresses_of_the_net_get_their_scheme() {
        for (given, address) in [
            ("http://a.example.jp/x", "http://a.example.jp/x"),
            ("www.example.jp", "https://www.example.jp"),
            ("ｗｗｗ．ｅｘａｍｐｌｅ．ｊｐ", "https://www.example.jp"),
            ("HTTPS://example.jp", "https://example.jp"),
            ("なし", ""),
            ("info@example.jp", ""),
            ("https://", ""),
            ("javascript:alert(1)", ""),
        ] {
            assert_eq!(&*url(given).0, address, "{given}");
        }
    }

    #[test]
    fn what_a_spreadsheet_did_is_put_right_or_said() {
        assert_eq!(code("110103645", 10), ("0110103645".to_owned(), Digits::Padded));
        assert_eq!(code("0110103645", 10).1, Digits::Same);
        assert_eq!(code("2.43001E+12", 13), (String::new(), Digits::Lost));
        assert_eq!(code("E0000004165", 10).1, Digits::Same);
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(given in "\\PC{0,40}|[ｱ-ﾟ　\r\n a-z０-９（改行）-]{0,40}") {
            let once = text(&given, "（改行）").text;
            prop_assert_eq!(&text(&once, "（改行）").text, &once);
            let phone_ = phone(&given).0;
            prop_assert_eq!(&phone(&phone_).0, &phone_);
            let url_ = url(&given).0;
            prop_assert_eq!(&url(&url_).0, &url_);
            let postal_ = postal(&given);
            prop_assert_eq!(&postal(&postal_), &postal_);
        }
    }
}
