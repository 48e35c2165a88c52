//! Writes pictures to look at into a folder: `cargo run -p sasae-maps --example gallery -- /tmp/gallery`.

use sasae_core::resource::{Form, Level};
use sasae_core::tie::{Bond, Flow};
use sasae_maps::eco::{self, Eco, Legend, Node};
use sasae_maps::field::{self, Field, Mark};
use sasae_maps::scene::{Point, Scene};
use sasae_maps::sides::{self, Member, Sides};
use sasae_maps::svg::to_svg;
use std::path::Path;

const SUPPORTS: [&str; 24] = [
    "生活困窮者自立相談支援窓口",
    "母",
    "訪問看護ステーション",
    "となりの山田さん",
    "精神科クリニック",
    "就労継続支援B型「ひまわり」",
    "高校からの友人",
    "民生委員・児童委員",
    "ハローワーク",
    "断酒会",
    "地域包括支援センター",
    "兄",
    "社会福祉協議会の小口資金の貸付",
    "こども食堂",
    "スクールソーシャルワーカー",
    "家族会",
    "市営住宅",
    "自治会",
    "法テラス",
    "趣味の将棋クラブ",
    "障害年金",
    "おば",
    "相談支援専門員（計画相談）",
    "ピアサポーター",
];
const SECTORS: [(&str, [usize; 7]); 14] = [
    ("相談するところ", [1, 1, 12, 4, 17, 7, 0]),
    ("医療", [0, 3, 5, 6, 8, 1, 0]),
    ("住むところ", [0, 0, 12, 1, 7, 0, 0]),
    ("在宅の生活", [0, 0, 8, 3, 0, 0, 0]),
    ("通うところ", [0, 0, 3, 4, 1, 0, 0]),
    ("仲間・身近な人", [9, 12, 15, 17, 29, 1, 2]),
    ("仕事", [0, 0, 2, 12, 4, 5, 0]),
    ("お金・制度", [0, 0, 25, 6, 3, 7, 0]),
    ("子ども・子育て", [0, 0, 15, 0, 6, 2, 0]),
    ("高齢・介護", [0, 4, 12, 3, 0, 1, 0]),
    ("権利・法律", [0, 0, 8, 0, 8, 2, 0]),
    ("出所・更生", [0, 0, 1, 0, 4, 0, 0]),
    ("外国籍の人", [0, 0, 0, 0, 2, 3, 0]),
    ("災害", [1, 0, 4, 0, 0, 0, 0]),
];
const RINGS: [&str; 7] = [
    "ご近所",
    "日常生活圏域（30分くらい）",
    "市町村",
    "圏域（いくつかの市町村）",
    "都道府県",
    "全国",
    "オンライン",
];

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| String::from("/tmp/gallery"));
    std::fs::create_dir_all(&folder)?;
    let write = |name: &str, scene: Scene| std::fs::write(Path::new(&folder).join(name), to_svg(&scene));
    for nodes in [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16, 24, 40] {
        write(&format!("eco-{nodes:02}.svg"), eco::draw(&eco(nodes)))?;
    }
    let mut placed = eco(12);
    placed.nodes[3].place = Some(Point::new(70, 40));
    placed.nodes[8].place = Some(Point::new(205, 300));
    write("eco-placed.svg", eco::draw(&placed))?;
    write("field.svg", field::draw(&field(25)))?;
    write("field-quiet.svg", field::draw(&field(0)))?;
    write("field-many.svg", field::draw(&field(120)))?;
    for members in [1, 2, 3, 4, 6] {
        write(&format!("sides-{members}.svg"), sides::draw(&sides(members)))?;
    }
    Ok(())
}

fn texts<const N: usize>(words: [&str; N]) -> [String; N] {
    words.map(String::from)
}

fn form(key: usize) -> Form {
    if key.is_multiple_of(2) { Form::Formal } else { Form::Informal }
}

fn eco(nodes: usize) -> Eco {
    let node = |key: usize| Node {
        label: SUPPORTS[key % SUPPORTS.len()].to_string(),
        form: form(key),
        bond: Bond::ALL[(key * 3 + key / 4) % 4],
        flow: Flow::ALL[(key + key / 3) % 3],
        place: None,
    };
    Eco {
        title: String::from("エコマップ"),
        desc: String::from("わたしと支えのつながり"),
        me: String::from("わたし"),
        nodes: (0..nodes).map(node).collect(),
        legend: Legend {
            bonds: texts(["強いつながり", "ふつうのつながり", "弱いつながり", "ストレスのある関係"]),
            forms: texts(["フォーマル（制度・窓口）", "インフォーマル（人・仲間）"]),
            flows: texts(["助けてもらう", "助けている", "おたがいに助けあう"]),
        },
        columns: 0,
    }
}

fn field(lit: usize) -> Field {
    let mut marks = Vec::new();
    for (sector, (_, rings)) in SECTORS.iter().enumerate() {
        for (ring, count) in rings.iter().enumerate() {
            for each in 0..*count {
                let form = if sector == 5 || each % 7 == 6 { Form::Informal } else { Form::Formal };
                marks.push(Mark { sector, ring, form, lit: false, label: format!("{sector}-{ring}-{each}") });
            }
        }
    }
    let total = marks.len();
    for each in 0..lit {
        marks[(each * 131 + 7) % total].lit = true;
    }
    Field {
        title: String::from("業界マップ"),
        desc: String::from("近くから遠くまでの支え"),
        me: String::from("わたし"),
        sectors: SECTORS.iter().map(|(name, _)| (*name).to_string()).collect(),
        rings: RINGS.map(String::from).to_vec(),
        marks,
    }
}

fn sides(members: usize) -> Sides {
    let levels = [
        [4, 4, 1, 2, 2, 4, 2, 2],
        [2, 1, 4, 3, 4, 4, 4, 1],
        [1, 2, 3, 4, 4, 3, 4, 2],
        [3, 4, 2, 1, 1, 2, 2, 2],
    ];
    let labels = [
        "地域包括支援センター",
        "となりの山田さん",
        "認知症カフェ「ひだまり」",
        "訪問看護ステーション（精神科）",
    ];
    let member = |key: usize| Member {
        label: labels[key % 4].to_string(),
        form: [Form::Formal, Form::Informal, Form::Informal, Form::Formal][key % 4],
        levels: levels[key % 4].map(|level| Level::from_number(level).unwrap_or(Level::Weak)),
    };
    Sides {
        title: String::from("補いあい"),
        desc: String::from("支えの長所と短所"),
        axes: [
            "続けやすさ・安定",
            "専門性",
            "柔軟さ",
            "始めやすさ",
            "早さ",
            "費用の軽さ",
            "身近さ",
            "話しやすさ",
        ]
        .map(String::from)
        .to_vec(),
        levels: ["とても弱い", "弱い", "強い", "とても強い"].map(String::from).to_vec(),
        forms: texts(["フォーマルの支え", "インフォーマルの支え"]),
        made_up: String::from("弱いところを、強い支えが補います"),
        gap: String::from("まだ補えていないところ"),
        members: (0..members).map(member).collect(),
    }
}
