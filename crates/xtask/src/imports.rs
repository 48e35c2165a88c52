//! What a WebAssembly module asks of its surroundings: the names in its import section.

/// The names of everything that the module imports, or nothing where these bytes are no module.
pub fn names(module: &[u8]) -> Option<Vec<String>> {
    let mut sections = Reader(module.strip_prefix(b"\0asm\x01\0\0\0")?);
    while !sections.0.is_empty() {
        let id = sections.byte()?;
        let mut section = Reader(sections.bytes()?);
        if id == IMPORTS {
            return (0..section.number()?).map(|_| section.import()).collect();
        }
    }
    Some(Vec::new())
}

/// The number of the import section.
const IMPORTS: u8 = 2;

/// Reads from the front.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0usize;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// So many bytes as the number before them says.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// The field name of one import; its module and its type are passed by.
    fn import(&mut self) -> Option<String> {
        self.bytes()?;
        let name = String::from_utf8(self.bytes()?.to_vec()).ok()?;
        match self.byte()? {
            // A function: its type.
            0 => drop(self.number()?),
            // A table: what it holds, and its limits.
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            // A global: its type, and whether it changes.
            3 => {
                self.byte()?;
                self.byte()?;
            }
            _ => return None,
        }
        Some(name)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A type section that is passed by, and two functions: `a.fetch`, `a.b`.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x11\x02\x01a\x05fetch\0\0\x01a\x01b\0\0";

    #[test]
    fn imports_are_named() {
        assert_eq!(names(MODULE), Some(vec!["fetch".to_owned(), "b".to_owned()]));
        assert_eq!(names(b"\0asm\x01\0\0\0"), Some(vec![]));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert_eq!(names(b"text"), None);
        assert_eq!(names(&MODULE[..20]), None);
    }
}
