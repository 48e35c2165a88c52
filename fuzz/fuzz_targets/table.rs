//! Tables of any format: the bytes as they are, and as rows below the headers of each list.

#![no_main]

use libfuzzer_sys::fuzz_target;

const HEADERS: [&str; 4] = [
    include_str!("../../crates/local/tests/fixtures/wam.headers"),
    "都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,サービスの種類,住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,事業所番号,利用可能曜日,利用可能曜日特記事項,定員,URL",
    "全国地方公共団体コード,ID,名称,実施サービス,所在地_全国地方公共団体コード,所在地_連結表記,所在地_都道府県,所在地_市区町村,緯度,経度,利用可能曜日,開始時間,終了時間,定員",
    "名称,医療機関の種類,診療科目,住所,診療曜日,診療開始時間,診療終了時間,病床数",
];

fuzz_target!(|bytes: &[u8]| {
    sasae_fuzz::read("table.csv", bytes);
    if let Some((first, rest)) = bytes.split_first() {
        let header = HEADERS[usize::from(*first) % HEADERS.len()].trim_end();
        sasae_fuzz::read("table.csv", &[header.as_bytes(), b"\n", rest].concat());
    }
});
