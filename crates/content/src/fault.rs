//! What is wrong with the content, told to the person who edits it: the file, the entry, the field, and what
//! to do. Messages are in Japanese, as the content is.

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// A content file as read, shared by everything that can be wrong in it.
#[derive(Debug)]
pub struct SourceFile {
    /// Its path below `content/`, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    /// Where.
    pub file: Arc<SourceFile>,
    /// The bytes it is about, if it is about some.
    pub span: Option<Range<usize>>,
    /// The entry, the field and what is wrong.
    pub message: String,
    /// What to do.
    pub cure: String,
}

impl Fault {
    /// A fault at a place in a file.
    pub fn at(
        file: &Arc<SourceFile>,
        span: Range<usize>,
        message: impl Into<String>,
        cure: impl Into<String>,
    ) -> Fault {
        Fault { file: file.clone(), span: Some(span), message: message.into(), cure: cure.into() }
    }

    /// A fault of a whole file.
    pub fn of(file: &Arc<SourceFile>, message: impl Into<String>, cure: impl Into<String>) -> Fault {
        Fault { file: file.clone(), span: None, message: message.into(), cure: cure.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}: {}", self.file.path, self.message)
    }
}

impl std::error::Error for Fault {}

impl Diagnostic for Fault {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.cure))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.span.as_ref().map(|_| &self.file.text as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = self.span.clone()?;
        Some(Box::new(std::iter::once(LabeledSpan::at(span, "ここ"))))
    }
}

/// Everything that is wrong, never empty.
#[derive(Debug)]
pub struct Report {
    /// In the order of the files.
    pub faults: Vec<Fault>,
}

impl fmt::Display for Report {
    /// The report as a person reads it, with the lines in question.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let theme = miette::GraphicalTheme::unicode_nocolor();
        let handler =
            miette::GraphicalReportHandler::new_themed(theme).with_width(110).with_wrap_lines(false);
        for fault in &self.faults {
            let source = NamedSource::new(format!("content/{}", fault.file.path), fault.file.text.clone());
            let shown = Shown { fault, source };
            handler.render_report(f, &shown)?;
        }
        write!(f, "content/ に直すところが {} 件あります。", self.faults.len())
    }
}

impl std::error::Error for Report {}

/// A fault beside its named source, so that the report says the file and the line.
#[derive(Debug)]
struct Shown<'a> {
    fault: &'a Fault,
    source: NamedSource<String>,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.fault.help()
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.fault.span.as_ref().map(|_| &self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        self.fault.labels()
    }
}
