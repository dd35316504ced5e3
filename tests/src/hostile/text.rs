//! CSV files wrong in their encoding or their shape.

use super::{COLUMNS, Hostile, export, good_export, imports, latin1, refused, student, utf16le};

pub(super) fn files() -> Vec<Hostile> {
    let mut files = encodings();
    files.extend(shapes());
    files.extend(quotes());
    files.extend(nothing());
    files.extend(sizes());
    files
}

fn encodings() -> Vec<Hostile> {
    // Only letters that Latin-1 has; the sixth name has none other either.
    let good = good_export();
    let mac = good.chars().map(|c| match c {
        'æ' => 0xBE,
        'ø' => 0xBF,
        'å' => 0x8C,
        'Æ' => 0xAE,
        'Ø' => 0xAF,
        'Å' => 0x81,
        'Ö' => 0x85,
        c => c as u32 as u8,
    });
    let half = export(&[student(0)]);
    let rest: String = (1..4).map(|number| student(number).join(";") + "\r\n").collect();
    let big_endian = good.encode_utf16().flat_map(u16::to_be_bytes);
    let utf32 = good.chars().flat_map(|c| (c as u32).to_le_bytes());
    let cut = good.trim_end().rsplit_once("Ågade").expect("an address").0;
    let double: String = good.bytes().map(char::from).collect();
    vec![
        imports("Windows-1252", "elever.csv", latin1(&good), 6, &[]),
        imports("UTF-8 with a mark", "elever.csv", format!("\u{FEFF}{good}"), 6, &[]),
        imports("UTF-16 with a mark", "elever.csv", [b"\xFF\xFE".to_vec(), utf16le(&good)].concat(), 6, &[]),
        imports("UTF-16 without a mark", "elever.csv", utf16le(&good), 6, &[]),
        imports(
            "UTF-16 from the other end",
            "elever.csv",
            [0xFE, 0xFF].into_iter().chain(big_endian).collect::<Vec<u8>>(),
            6,
            &[],
        ),
        imports(
            "UTF-16 that breaks off inside a letter",
            "elever.csv",
            [b"\xFF\xFE".to_vec(), utf16le(&good), vec![b'x']].concat(),
            7,
            &[7],
        ),
        refused("UTF-32", "elever.csv", [0xFF, 0xFE, 0, 0].into_iter().chain(utf32).collect::<Vec<u8>>(), "nul"),
        imports("an old Mac's letters", "elever.csv", mac.collect::<Vec<u8>>(), 6, &[]),
        imports("half Windows-1252, half UTF-8", "elever.csv", [latin1(&half), rest.into_bytes()].concat(), 5, &[]),
        imports("UTF-8 that breaks off inside a letter", "elever.csv", [cut.as_bytes(), b"\xC3"].concat(), 6, &[]),
        imports("UTF-8 taken for Latin-1 and written as UTF-8 again", "elever.csv", double, 6, &[]),
        imports(
            "Latin-1 with control bytes",
            "elever.csv",
            latin1(&good.replace("Ågade 3", "\u{81}gade\u{9D} 3")),
            6,
            &[],
        ),
        imports(
            "UTF-8 with letters no older set has",
            "elever.csv",
            good.replace("Bo Ærø", "Łukasz Şükrü Ђорђе 李明"),
            6,
            &[],
        ),
    ]
}

fn shapes() -> Vec<Hostile> {
    let good = good_export();
    let mut ragged = good.clone();
    ragged += "400010;For kort\r\n";
    ragged += &(student(11).join(";") + ";en;to;tre;for;mange\r\n");
    let header = COLUMNS.join(";");
    let body = good.split_once("\r\n").expect("a header").1;
    let in_the_middle = format!("{good}{header}\r\n{}\r\n", student(9).join(";"));
    vec![
        imports("rows too short and too long", "elever.csv", ragged, 8, &[7]),
        imports("one column", "elever.csv", "Elevnavn\r\nÅse Kjærgård\r\nSøren Østergaard\r\n", 3, &[]),
        imports("a header and nothing under it", "elever.csv", format!("{header}\r\n"), 1, &[]),
        imports("no header", "elever.csv", body, 5, &[]),
        imports(
            "every column twice",
            "elever.csv",
            format!("{header};{header}\r\n{0};{0}\r\n", student(0).join(";")),
            2,
            &[],
        ),
        imports("the header again on every page", "elever.csv", in_the_middle, 8, &[7]),
        imports(
            "a title and a date above the header",
            "elever.csv",
            format!("Z425 Optag og afgang\r\n\r\nUdskrevet;16-11-2026\r\n{good}"),
            8,
            &[],
        ),
        imports("carriage returns only", "elever.csv", good.replace("\r\n", "\r"), 6, &[]),
        imports(
            "three kinds of line end",
            "elever.csv",
            good.replacen("\r\n", "\n", 2).replacen("\r\n", "\r", 1),
            6,
            &[],
        ),
        imports("blank lines between the rows", "elever.csv", good.replace("\r\n", "\r\n\r\n;;;;\r\n"), 6, &[]),
        imports("separators at the end of every row", "elever.csv", good.replace("\r\n", ";;;\r\n"), 6, &[]),
        imports(
            "spaces between the cells",
            "elever.csv",
            "Elevnr  Elevnavn        Hold\r\n400000  Åse Kjærgård    PER-GF2-26c\r\n",
            2,
            &[],
        ),
        imports("Excel's line naming the separator", "elever.csv", format!("sep=;\r\n{good}"), 6, &[]),
        imports("a separator named that is not used", "elever.csv", format!("sep=|\r\n{good}"), 6, &[]),
        imports(
            "commas and a comma in every name",
            "elever.csv",
            "Elevnr,Elevnavn\r\n1,\"Holm, Bo\"\r\n2,\"Ærø, Åse\"\r\n",
            3,
            &[],
        ),
        imports("no line end after the last row", "elever.csv", good.trim_end(), 6, &[]),
        refused("a NUL in a cell", "elever.csv", good.replacen("Aars", "Aa\0rs", 1), "nul"),
    ]
}

fn quotes() -> Vec<Hostile> {
    let good = good_export();
    let stray = good.replacen("Pedersen, Jørn", "Jørn \"Jønne\" Pedersen", 1).replacen("Ågade 4", "5\" rør 4", 1);
    let held = good.replacen("Ågade 0, 1. th", "\"Ågade 0; 1. th\"", 1).replacen(
        "Ågade 1, 1. th",
        "\"Ågade 1\r\n1. th\r\nporten\"",
        1,
    );
    let later = good.replacen("Søren", "\"Søren", 1).replacen("Bo Ærø 4", "\"Bo\" Ærø 4", 1);
    vec![
        refused("a quotation mark that never closes", "elever.csv", good.replacen("Søren", "\"Søren", 1), "bad_quotes"),
        refused("a quotation mark closed by another row's", "elever.csv", later, "bad_quotes"),
        refused(
            "a quotation mark open in the last row",
            "elever.csv",
            good.replacen("Bo Ærø", "\"Bo Ærø", 1),
            "bad_quotes",
        ),
        imports("quotation marks inside names", "elever.csv", stray, 6, &[]),
        imports("separators and line breaks inside quotation marks", "elever.csv", held, 6, &[]),
        imports(
            "nothing but quotation marks in a cell",
            "elever.csv",
            good.replacen("Aars", &"\"".repeat(2_000), 1),
            6,
            &[],
        ),
    ]
}

fn nothing() -> Vec<Hostile> {
    vec![
        refused("an empty file", "elever.csv", "", "empty"),
        refused("a mark and nothing else", "elever.csv", "\u{FEFF}", "empty"),
        refused("line ends only", "elever.csv", "\r\n\r\n\n\r", "empty"),
        refused("separators only", "elever.csv", ";;;;;\r\n".repeat(50), "empty"),
        refused("a line naming the separator and nothing else", "elever.csv", "sep=;\r\n", "empty"),
    ]
}

fn sizes() -> Vec<Hostile> {
    let good = good_export();
    let wide = format!("{}\r\n{}\r\n", vec!["Elevnr"; 10_000].join(";"), vec!["1"; 10_000].join(";"));
    let row = "1".to_owned() + &";".repeat(998) + "\r\n";
    vec![
        refused(
            "a cell of a megabyte",
            "elever.csv",
            good.replacen("Aars", &"Å".repeat(512 << 10), 1),
            "cell_too_long",
        ),
        refused("two megabytes without a separator", "elever.csv", "x".repeat(2 << 20), "cell_too_long"),
        refused("ten thousand columns", "elever.csv", wide, "too_many_columns"),
        refused("more rows than a sheet has", "elever.csv", "1\n".repeat(1_048_577), "too_many_rows"),
        refused("three million cells and more", "elever.csv", row.repeat(3_010), "too_many_cells"),
    ]
}
