//! A frame as a QR code: which squares are dark, and the line around them for a drawing.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// So many squares around it stay bright, or nothing finds it.
pub const MARGIN: i32 = 4;

/// A QR code.
pub struct Square(QrCode);

impl Square {
    /// The QR code of these bytes, as small as it gets; none where there are too many, some 2,300.
    pub fn of(bytes: &[u8]) -> Option<Square> {
        let segments = [QrSegment::make_bytes(bytes)];
        let (least, most) = (Version::MIN, Version::MAX);
        // A mask breaks up patterns that would lead a camera astray. What is locked looks like chance and has none, so one
        // mask is as good as another, and looking for the best would be half of the code.
        let mask = Some(Mask::new(0));
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, mask, false)
            .ok()
            .map(Square)
    }

    /// How many squares a side has, with its margin.
    pub fn side(&self) -> i32 {
        self.0.size() + 2 * MARGIN
    }

    /// Whether this square is dark, counted with the margin.
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x - MARGIN, y - MARGIN)
    }

    /// All that is dark, as the path of an SVG drawing of [`Square::side`] units.
    pub fn path(&self) -> String {
        let side = self.side();
        let mut path = String::new();
        for y in 0..side {
            let mut begin = None;
            for x in 0..side {
                match (self.is_dark(x, y), begin) {
                    (true, None) => begin = Some(x),
                    (false, Some(from)) => {
                        begin = None;
                        let [x, from, y] = [x - from, from, y].map(|number| number.to_string());
                        path.push_str(&["M", &from, " ", &y, "h", &x, "v1H", &from, "z"].concat());
                    }
                    _ => {}
                }
            }
        }
        path
    }
}
