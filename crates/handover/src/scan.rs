//! Reading QR codes from a grey picture.
//!
//! What is dark is told from what is bright by the mean of the surroundings, so that neither bad light nor the noise of
//! a cheap camera matters; what is a QR code among it the decoder finds.

/// The bytes of every QR code in a picture of this width, row by row, from 0 (black) to 255. What is half seen or too
/// blurred is not among them. A picture without a whole row has none.
pub fn codes(width: usize, grey: &[u8]) -> Vec<Vec<u8>> {
    let height = grey.len().checked_div(width).unwrap_or_default();
    if width < SMALLEST || height < SMALLEST {
        return Vec::new();
    }
    let sums = Sums::of(width, height, grey);
    LOOKS.iter().map(|look| seen(*look, &sums, grey)).find(|found| !found.is_empty()).unwrap_or_default()
}

fn seen(Look { reach, dark }: Look, sums: &Sums, grey: &[u8]) -> Vec<Vec<u8>> {
    let (width, height) = (sums.width, sums.height);
    let reach = (width.min(height) * reach / 100).max(4);
    let is_dark = |x: usize, y: usize| {
        let (sum, count) = sums.around(x, y, reach);
        let own = grey.get(y * width + x).copied().map_or(u64::MAX, u64::from);
        own * count * 100 < sum * dark
    };
    let mut picture = rqrr::PreparedImage::prepare_from_bitmap(width, height, is_dark);
    let read = |grid: &rqrr::Grid<_>| {
        let mut bytes = Vec::new();
        grid.decode_to(&mut bytes).ok().map(|_| bytes)
    };
    picture.detect_grids().iter().filter_map(read).collect()
}

/// No QR code is smaller, even at one dot a square.
const SMALLEST: usize = 21;

/// How to tell what is dark.
#[derive(Clone, Copy)]
struct Look {
    /// The surroundings reach so many hundredths of the picture's shorter side each way.
    reach: usize,
    /// What is darker than so many hundredths of them is dark. Noise on a white wall must not reach that far: a thousand
    /// specks are as slow to look through as they are useless.
    dark: u64,
}

/// What the first does not see, the second may: the squares of a code are small in one picture and large in the next.
const LOOKS: [Look; 2] = [Look { reach: 12, dark: 78 }, Look { reach: 25, dark: 85 }];

/// The sums of all dots above and to the left of each.
struct Sums {
    totals: Vec<u64>,
    width: usize,
    height: usize,
}

impl Sums {
    fn of(width: usize, height: usize, grey: &[u8]) -> Sums {
        let mut totals = vec![0_u64; (width + 1) * (height + 1)];
        for (y, row) in grey.chunks_exact(width).enumerate() {
            let mut so_far = 0;
            for (x, dot) in row.iter().enumerate() {
                so_far += u64::from(*dot);
                totals[(y + 1) * (width + 1) + x + 1] = totals[y * (width + 1) + x + 1] + so_far;
            }
        }
        Sums { totals, width, height }
    }

    /// The sum of what is around this dot, and how many dots these are.
    fn around(&self, x: usize, y: usize, reach: usize) -> (u64, u64) {
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
        let at = |x: usize, y: usize| self.totals.get(y * (self.width + 1) + x).copied().unwrap_or_default();
        let sum = at(right, bottom) + at(left, top) - at(right, top) - at(left, bottom);
        (sum, ((right - left) * (bottom - top)) as u64)
    }
}
