//! What comes out of the printer: the page as a PDF on A4, read back by poppler.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::failure::{Failure, Result, ensure};
use crate::tools;
use fantoccini::wd::{PrintConfigurationBuilder, PrintMargins};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A printed page, left in `target/browser-papers/` to be looked at.
pub struct Pdf {
    file: PathBuf,
}

/// Prints the page as it is. WebKitGTK cannot be asked to.
///
/// # Errors
/// Where the browser does not print.
pub async fn print(browser: &Browser, name: &str) -> Result<Option<Pdf>> {
    if browser.engine == Engine::WebKit {
        return Ok(None);
    }
    // As wide as the margins that the page itself asks for; not every engine takes those.
    let margins = PrintMargins { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5 };
    let how = PrintConfigurationBuilder::default().margins(margins).build();
    let how = how.map_err(|error| Failure::new(format!("it cannot be printed so: {error:?}")))?;
    let bytes = browser.client.print(how).await?;
    let directory = crate::workspace().join("target/browser-papers");
    std::fs::create_dir_all(&directory)?;
    let file = directory.join(format!("{name}.pdf"));
    std::fs::write(&file, bytes)?;
    Ok(Some(Pdf { file }))
}

impl Pdf {
    /// The text of each page.
    ///
    /// # Errors
    /// Where poppler is missing or cannot read the file.
    pub fn pages(&self) -> Result<Vec<String>> {
        let text = run("pdftotext", &["-enc", "UTF-8"], &self.file, &["-"])?;
        let text: String = text.chars().map(ideograph).collect();
        Ok(text.split_terminator('\u{c}').map(str::to_owned).collect())
    }

    /// Fails unless every page is A4.
    ///
    /// # Errors
    /// What poppler says of the file.
    pub fn is_a4(&self) -> Result<()> {
        let info = run("pdfinfo", &[], &self.file, &[])?;
        let size = info.lines().find(|line| line.starts_with("Page size:")).unwrap_or_default();
        ensure(size.contains("(A4)"), || format!("{}: {size}", self.file.display()))
    }
}

/// The ideographs of the Kangxi radicals U+2F00–U+2FD5, in their order.
const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干\
    幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石\
    示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨\
    青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Of the other radicals those that share a glyph with a common ideograph, and a slash that does.
const OTHERS: [(char, char); 9] = [
    ('⺠', '民'),
    ('⻑', '長'),
    ('⻄', '西'),
    ('⻘', '青'),
    ('⻝', '食'),
    ('⻩', '黄'),
    ('⻲', '亀'),
    ('⻭', '歯'),
    ('∕', '/'),
];

/// A glyph that serves a radical and an ideograph comes back as the radical; here it is the ideograph.
fn ideograph(letter: char) -> char {
    let kangxi = u32::from(letter).checked_sub(0x2f00).and_then(|place| KANGXI.chars().nth(place as usize));
    let other = OTHERS.iter().find(|(radical, _)| *radical == letter).map(|(_, ideograph)| *ideograph);
    kangxi.or(other).unwrap_or(letter)
}

fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> Result<String> {
    let output = Command::new(tools::program(&[program])?).args(before).arg(file).args(after).output()?;
    let complaint = || format!("{program}: {}", String::from_utf8_lossy(&output.stderr));
    ensure(output.status.success(), complaint)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
