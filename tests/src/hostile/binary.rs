//! Files that are no sheets at all, whatever they are called.

use super::{Hostile, refused, utf16le};

pub(super) fn files() -> Vec<Hostile> {
    let noise: Vec<u8> = (0_u32..4096).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let table =
        "<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>Elevnr</td></tr></table></body></html>";
    let excel_2003 = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet/></Workbook>";
    let not = |name, file_name, bytes: &[u8]| refused(name, file_name, bytes, "not_a_sheet");
    vec![
        not("a picture called CSV", "elever.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"),
        not("a photograph called xlsx", "elever.xlsx", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01"),
        not("a PDF called CSV", "elever.csv", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
        not("a program called CSV", "elever.csv", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0"),
        not("a program for Linux called xlsx", "elever.xlsx", b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"),
        not("a web page called xls", "elever.xls", table.as_bytes()),
        not("Excel 2003's XML", "elever.xls", excel_2003.as_bytes()),
        not("a rich text document", "elever.csv", b"{\\rtf1\\ansi Elevnr;Elevnavn}"),
        not("a packed file", "elever.csv.gz", b"\x1F\x8B\x08\0\0\0\0\0\0\x03"),
        not("a database", "elever.csv", b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"),
        not("JSON", "elever.csv", b"[{\"Elevnr\": 400000, \"Elevnavn\": \"\xC3\x85se\"}]"),
        not("noise", "elever.csv", &noise),
        not("Excel 5 to 2003", "elever.xls", &compound(&["Workbook", "\u{5}SummaryInformation"])),
        not("Excel 2", "elever.xls", b"\x09\0\x04\0\x02\0\x10\0\x0A\0\0\0"),
        not("an old Word document", "elever.doc", &compound(&["WordDocument", "1Table"])),
        refused(
            "a workbook behind a password",
            "elever.xlsx",
            compound(&["EncryptionInfo", "EncryptedPackage"]),
            "password_protected",
        ),
    ]
}

/// A compound file of Office with streams of these names and nothing in them: header, one sector
/// of allocation table, one of directory.
fn compound(streams: &[&str]) -> Vec<u8> {
    const FREE: u32 = 0xFFFF_FFFF;
    const END: u32 = 0xFFFF_FFFE;
    const TABLE: u32 = 0xFFFF_FFFD;
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.resize(24, 0);
    for number in [0x3E_u16, 3, 0xFFFE, 9, 6] {
        file.extend(number.to_le_bytes());
    }
    file.resize(44, 0);
    // One table sector, the directory in sector 1, no small streams and no further tables.
    for number in [1, 1, 0, 4096, END, 0, END, 0, 0] {
        file.extend(u32::to_le_bytes(number));
    }
    while file.len() < 512 {
        file.extend(FREE.to_le_bytes());
    }
    file.extend(TABLE.to_le_bytes());
    file.extend(END.to_le_bytes());
    while file.len() < 1024 {
        file.extend(FREE.to_le_bytes());
    }
    for (name, kind, child) in std::iter::once(("Root Entry", 5, 1)).chain(streams.iter().map(|name| (*name, 2, FREE)))
    {
        let start = file.len();
        file.extend(utf16le(name));
        let length = (file.len() - start + 2) as u16;
        file.resize(start + 64, 0);
        file.extend(length.to_le_bytes());
        file.extend([kind, 1]);
        for number in [FREE, FREE, child] {
            file.extend(number.to_le_bytes());
        }
        file.resize(start + 128, 0);
    }
    file.resize(1536, 0);
    file
}
